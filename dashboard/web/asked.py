"""What a reader of statements or claims asked for, on page and API alike."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from django.http import QueryDict

from conflict.domain.claim_kind import ClaimKind
from conflict.domain.verdict import Verdict
from conflict.selectors import claim as of_claims
from conflict.selectors import statement as of_statements
from conflict.selectors.statement import speaker_slugs
from conflict.selectors.weapon_tree import slugs, with_types_below
from dashboard.web.lens import read_day
from dashboard.web.parameters import Parameters
from dashboard.web.unreadable import Unreadable
from editorial.domain.lens import Lens
from treaties.selectors.state import codes_of
from treaties.selectors.treaty import slugs_of as treaty_slugs

OF_STATEMENTS = ("speaker", "state", "weapon", "treaty", "verdict", "from", "to")
OF_CLAIMS = ("statement", "state", "treaty", "kind", "verdict", "from", "to")
LISTS = ("speaker", "state", "weapon", "treaty", "verdict", "statement", "kind", "reason")


def of_page(query: QueryDict, *, known: Collection[str]) -> Parameters:
    """The parameters a page knows; others it leaves be, and an empty choice of a form is none."""
    kept = QueryDict(mutable=True)
    for name in known:
        if values := [value for value in query.getlist(name) if value.strip()]:
            kept.setlist(name, values)
    return Parameters(kept, known=known, lists=LISTS)


def statements_asked(parameters: Parameters, *, lens: Lens) -> of_statements.Asked:
    """The choices of a list of statements; each costs a query only where it is made."""
    since, until = days_asked(parameters)
    return of_statements.Asked(
        speakers=named(parameters, "speaker", lambda: speaker_slugs(lens=lens), of="speakers"),
        states=named(parameters, "state", lambda: codes_of(lens=lens), of="states"),
        weapons=weapons_asked(parameters, lens=lens),
        treaties=named(parameters, "treaty", lambda: treaty_slugs(lens=lens), of="treaties"),
        verdicts=parameters.several("verdict", among=Verdict.values, default=()),
        since=since,
        until=until,
    )


def claims_asked(parameters: Parameters, *, lens: Lens) -> of_claims.Asked:
    """The choices of a list of claims."""
    since, until = days_asked(parameters)
    return of_claims.Asked(
        statements=[slug.lower() for slug in parameters.several("statement", default=())],
        states=named(parameters, "state", lambda: codes_of(lens=lens), of="states"),
        treaties=named(parameters, "treaty", lambda: treaty_slugs(lens=lens), of="treaties"),
        kinds=parameters.several("kind", among=ClaimKind.values, default=()),
        verdicts=parameters.several("verdict", among=Verdict.values, default=()),
        since=since,
        until=until,
    )


def weapons_asked(parameters: Parameters, *, lens: Lens) -> list[int]:
    """The weapon types asked for with every type below them, by primary key; empty where none is."""
    asked = parameters.text("weapon") is not None
    by_slug = slugs(lens=lens) if asked else {}
    chosen = named(parameters, "weapon", lambda: by_slug, of="weapon types")
    return with_types_below([by_slug[slug] for slug in chosen], lens=lens) if asked else []


def named(parameters: Parameters, name: str, known: Callable[[], Collection[str]], *, of: str) -> list[str]:
    """The values of a list, in any case; Unreadable for the first that names nothing on the record."""
    asked = list(parameters.several(name, default=()))
    by_case = {value.upper(): value for value in known()} if asked else {}
    for value in asked:
        if value not in by_case:
            raise Unreadable(f"{name} must name {of} on the record, not {value[:40].lower()!r}.")
    return [by_case[value] for value in asked]


def days_asked(parameters: Parameters) -> tuple[date | None, date | None]:
    """The days of `from` and `to`, both included; Unreadable where they are the wrong way round."""
    since, until = (
        read_day(text, name=name) if (text := parameters.text(name)) is not None else None
        for name in ("from", "to")
    )
    if since and until and until < since:
        raise Unreadable(f"from must not be later than to: {since} is later than {until}.")
    return since, until
