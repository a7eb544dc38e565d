"""Every parameter of the API, told once: the schema prints it and the endpoints refuse what is not here."""

from drf_spectacular.utils import OpenApiParameter

from conflict.domain.certainty import Certainty
from conflict.domain.claim_kind import ClaimKind
from conflict.domain.record_kind import RecordKind
from conflict.domain.verdict import Verdict
from dashboard.web.kinds import KINDS
from editorial.domain.change_reason import ChangeReason
from treaties.domain.action_kind import ActionKind
from treaties.domain.region import Region
from treaties.domain.standing import Standing

KEY = "^[-a-zA-Z0-9_]+$"
CODE = "^[a-zA-Z]{3}$"


def _told(name: str, words: str, schema: dict[str, object], **options: object) -> OpenApiParameter:
    return OpenApiParameter(name=name, type=schema, location="query", description=words, **options)


def _list(name: str, words: str, **item: object) -> OpenApiParameter:
    """Several values in one parameter, separated by commas."""
    schema = {"type": "array", "minItems": 1, "items": {"type": "string", **item}}
    return _told(name, words, schema, style="form", explode=False)


def _truth(name: str, words: str) -> OpenApiParameter:
    words = f"`true` keeps the states that {words}, `false` those that do not."
    return _told(name, words, {"type": "boolean"})


def _in_path(name: str, words: str, pattern: str) -> OpenApiParameter:
    schema = {"type": "string", "pattern": pattern}
    return OpenApiParameter(name=name, type=schema, location="path", description=words, required=True)


# By the word in braces, or by the noun where that word means another noun than usual.
IN_PATH = {
    "slug": _in_path("slug", "Slug of the treaty, in any case.", KEY),
    "code": _in_path("code", "ISO 3166-1 alpha-3 code of the state, in any case.", CODE),
    "key": _in_path("key", "Key of the source, in any case.", KEY),
    "statement": _in_path("slug", "Slug of the statement, in any case.", KEY),
    "claim": _in_path("key", "Id of the claim: its statement and its number.", KEY),
    "weapon": _in_path("slug", "Slug of the weapon type, in any case.", KEY),
}
KNOWN = {
    parameter.name: parameter
    for parameter in (
        _told(
            "as_of",
            "The day asked about, from 1900-01-01 to 2199-12-31. Left out: today in UTC. "
            "A day to come says what holds if nothing changes.",
            {"type": "string", "format": "date"},
        ),
        _told(
            "format",
            "`json` or `csv`. Left out: by the Accept header, and `json` where that leaves both open.",
            {"type": "string", "enum": ["json", "csv"]},
        ),
        _list(
            "fields",
            "Names of the fields wanted in each result, separated by commas. Left out: every field.",
            pattern="^[a-z0-9_]+$",
        ),
        _told(
            "page_size",
            "Results a page.",
            {"type": "integer", "minimum": 1, "maximum": 500, "default": 50},
        ),
        _told(
            "cursor",
            "Where the page begins: take it from `next` or `previous`, never make one.",
            {"type": "string", "minLength": 1},
        ),
        _told(
            "q",
            "Words to look for: each has to be found; of three letters or more its beginning is enough. "
            "Accents and capitals do not count.",
            {"type": "string", "minLength": 1, "maxLength": 500},
            required=True,
        ),
        _told(
            "order",
            "`relevant`: first what bears such a name, then titles, then texts, each newest first; "
            "or `newest` alone.",
            {"type": "string", "enum": ["relevant", "newest"], "default": "relevant"},
        ),
        _list("treaty", "Slugs of treaties, in any case, separated by commas.", pattern=KEY),
        _list("state", "ISO 3166-1 alpha-3 codes, in any case, separated by commas.", pattern=CODE),
        _list("kind", "Kinds of act, separated by commas.", enum=ActionKind.values),
        _list("certainty", "Words of certainty, separated by commas.", enum=Certainty.values),
        _list(
            "weapon",
            "Slugs of weapon types, in any case, separated by commas; each with every type below it.",
            pattern=KEY,
        ),
        _list("speaker", "Keys of speakers, in any case, separated by commas.", pattern=KEY),
        _list("statement", "Slugs of statements, in any case, separated by commas.", pattern=KEY),
        _list("verdict", "Verdicts, separated by commas.", enum=Verdict.values),
        _list("reason", "Reasons of a change, separated by commas.", enum=ChangeReason.values),
        _told(
            "since",
            "The id of a change: those after it are answered. Keep the id of the last one read.",
            {"type": "integer", "minimum": 0},
        ),
        _told("from", "The first day wanted.", {"type": "string", "format": "date"}),
        _told("to", "The last day wanted.", {"type": "string", "format": "date"}),
        _list("standing", "Keys of standings, separated by commas.", enum=Standing.values),
        _list("region", "M49 regions, separated by commas.", enum=Region.values),
        _truth("deposited", "have deposited their consent and have not left"),
        _truth("in_force", "the treaty is in force for"),
        _truth("signed_only", "have signed and hold no consent to be bound"),
        _truth("joined", "have deposited or only signed"),
    )
}
# Where a name means something else at one address: what the schema tells there.
CLAIM_KIND = _list("kind", "Kinds of claim, separated by commas.", enum=ClaimKind.values)
ENTRY_KIND = _list("kind", "Kinds of entry, separated by commas. Left out: all.", enum=list(KINDS))
RECORD_KIND = _list("kind", "Kinds of record, separated by commas.", enum=RecordKind.values)
LISTS = tuple(name for name, parameter in KNOWN.items() if parameter.explode is False)
COMMON = ("format", "fields")
PAGED = (*COMMON, "page_size", "cursor")
