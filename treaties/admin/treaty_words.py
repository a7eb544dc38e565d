"""The treaty's form in words: which field stands where, and the article of law behind it."""

HELP = {
    "slug": "Stands in the public address and in the API; it does not change once published.",
    "adopted_on": "Adoption of the text (VCLT article 9). CCM: Dublin, 30 May 2008.",
    "opened_on": "Opened for signature (CCM article 15). Before this day nobody can have signed.",
    "closed_on": "First day on which it could no longer be signed; from then on accession alone "
    "(VCLT article 15; CCM articles 15 and 16). A signature on or after it is refused.",
    "entered_into_force_on": "General entry into force (VCLT article 24(1); CCM article 17(1)). "
    "To change it moves the day of effect of every early consent.",
    "ended_on": "First day on which the treaty itself had ended (VCLT article 54).",
    "rule_article": "Where the treaty says when a later consent takes effect (VCLT article 24(3)): "
    "CCM 17(2), Mine Ban 17(2), ATT 22(2).",
    "rule_unit": "What the period is counted in: ninety days are never three months. Empty: no rule "
    "computes, and every day of effect is one that a source states.",
    "rule_number": "How many of them: CCM 6 months, TPNW 90 days, CWC 30 days.",
    "rule_month_start": "Takes effect on the first of a month: CCM 17(2), “the first day of the sixth "
    "month after”; Rome Statute 126(2), the first of the month after the 60th day.",
    "rule_early_until": "Until when a deposit takes the day of the general entry into force. CCM 17(2): "
    "until the thirtieth instrument; ATT 22(2) and CWC XXI(2): until the entry into force itself.",
    "general_article": "Where the treaty says when it enters into force at all: CCM 17(1).",
    "general_threshold": "The instrument that started the count: CCM 17(1), the thirtieth.",
    "has_several_depositaries": "The first deposit decides (NPT article IX, BWC article XIV), so the "
    "recorded day is only the latest possible.",
    "notice_unit": "From receipt of a notice of withdrawal to its earliest effect (VCLT article 56(2); "
    "CCM article 20(2): six months). It is shown, and never computes a blank.",
    "notice_article": "CCM 20(3).",
    "conflict_bars_withdrawal": "A withdrawal waits for the end of an armed conflict the state is in "
    "(CCM article 20(3), Mine Ban 20(3)).",
    "bars_reservations": "No reservation is allowed (VCLT article 19(a); CCM article 19). A reservation "
    "under this treaty is refused.",
    "is_open_to_all": "Open to all states. Otherwise only to those named below (INF, New START, CFE, Open "
    "Skies); all others stand as “not open to this state” and are not counted.",
    "first_report_days": "Days from the effect for a state to its first report (CCM article 7(1): 180).",
    "depositary": "Who receives the instruments (VCLT articles 76 and 77).",
    "registration": "Under article 102 of the UN Charter, with volume and page.",
}

FIELDSETS = (
    (None, {"fields": ("short_name", "slug", "title", "weapons", "prohibits")}),
    ("Depositary", {"fields": ("depositary", "collection_reference", "registration", "checked_on")}),
    (
        "Dates",
        {
            "fields": (
                ("adopted_on", "adopted_at_place"),
                ("opened_on", "closed_on"),
                ("entered_into_force_on", "ended_on"),
            )
        },
    ),
    ("Who it is open to", {"fields": ("is_open_to_all", "open_to", "bars_reservations")}),
    (
        "When a later consent takes effect",
        {
            "fields": (
                "rule_article",
                ("rule_unit", "rule_number"),
                "rule_month_start",
                "rule_early_until",
                "has_several_depositaries",
                "rule_note",
            ),
            "description": "When the rule changes, each consent under the treaty is computed anew.",
        },
    ),
    (
        "When the treaty itself entered into force",
        {
            "fields": (
                "general_article",
                ("general_unit", "general_number"),
                "general_threshold",
                "entry_rule",
            )
        },
    ),
    (
        "Withdrawal and reports",
        {
            "fields": (
                "notice_article",
                ("notice_unit", "notice_number"),
                "conflict_bars_withdrawal",
                "withdrawal_rule",
                "first_report_days",
            )
        },
    ),
)
