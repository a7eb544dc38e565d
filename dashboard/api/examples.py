"""One example an address, printed by the docs page and held by a test."""

EXAMPLES = {
    "list_treaties": "/api/v1/treaties/?as_of=2023-07-11&fields=slug,short_name,counts",
    "get_treaty": "/api/v1/treaties/ccm/?as_of=2023-07-11",
    "list_treaty_standings": "/api/v1/treaties/ccm/standings/?as_of=2023-07-11&state=RUS,UKR,USA",
    "list_adherence": "/api/v1/treaties/ccm/adherence/?as_of=2010-12-31",
    "list_treaty_actions": "/api/v1/treaties/ccm/actions/?state=LTU",
    "list_actions": "/api/v1/actions/?kind=withdrawal_notification&page_size=5",
    "list_states": "/api/v1/states/?region=Oceania&fields=code,name",
    "get_state": "/api/v1/states/TUR/",
    "list_state_standings": "/api/v1/states/UKR/standings/?as_of=2023-07-11&in_force=true",
    "list_standings": "/api/v1/standings/?treaty=ccm,mine-ban&state=RUS,UKR,USA&as_of=2023-07-11",
    "list_statements": "/api/v1/statements/?speaker=sergei-shoigu&page_size=2",
    "get_statement": "/api/v1/statements/shoigu-2023-07-11/",
    "list_claims": "/api/v1/claims/?kind=legal_status&verdict=contradicted",
    "get_claim": "/api/v1/claims/shoigu-2023-07-11-6/",
    "list_declarations": "/api/v1/declarations/?treaty=ccm&state=NOR,CHE",
    "list_disagreements": "/api/v1/disagreements/?treaty=ccm",
    "list_sources": "/api/v1/sources/?page_size=3",
    "get_source": "/api/v1/sources/untc-mtdsg/",
}
