"""Every parameter of the API, told once: the schema prints it and the endpoints refuse what is not here."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter

from treaties.domain.action_kind import ActionKind
from treaties.domain.region import Region
from treaties.domain.standing import Standing


def _told(name: str, words: str, kind: object = str, **options: object) -> OpenApiParameter:
    return OpenApiParameter(name=name, type=kind, location="query", description=words, **options)


def _truth(name: str, words: str) -> OpenApiParameter:
    return _told(name, f"`true` keeps the states that {words}, `false` those that do not.", bool)


KNOWN = {
    parameter.name: parameter
    for parameter in (
        _told(
            "as_of",
            "The day asked about, from 1900-01-01 to 2199-12-31. Left out: today in UTC. "
            "A day to come says what holds if nothing changes.",
            OpenApiTypes.DATE,
        ),
        _told("format", "`json` (left out: by the Accept header) or `csv`.", enum=["json", "csv"]),
        _told("fields", "Names of the fields wanted in each result, separated by commas."),
        _told("page_size", "Results a page: 50 where left out, at most 500.", int),
        _told("cursor", "Where the page begins: take it from `next` or `previous`, never make one."),
        _told("treaty", "Slugs of treaties, in any case, separated by commas."),
        _told("state", "ISO 3166-1 alpha-3 codes, in any case, separated by commas."),
        _told("kind", "Kinds of act, separated by commas.", enum=ActionKind.values),
        _told("standing", "Keys of standings, separated by commas.", enum=Standing.values),
        _told("region", "M49 regions, separated by commas.", enum=Region.values),
        _truth("deposited", "have deposited their consent and have not left"),
        _truth("in_force", "the treaty is in force for"),
        _truth("signed_only", "have signed and not consented"),
        _truth("joined", "have deposited or only signed"),
    )
}
COMMON = ("format", "fields")
PAGED = (*COMMON, "page_size", "cursor")
