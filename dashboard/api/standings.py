"""`/api/v1/treaties/{slug}/standings/`: every state under a treaty on a day."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import APIView

from dashboard.api.csv_rows import CsvRows
from dashboard.web.lens import lens_from
from dashboard.web.parameters import Parameters
from dashboard.web.site import absolute
from editorial.domain.precision import Precision, write_partial
from treaties.domain.counts import DEFINITIONS, Counts
from treaties.domain.record import Act
from treaties.domain.region import Region
from treaties.domain.standing import Standing
from treaties.selectors.standing import StandingRow, counts_of, standings_under
from treaties.selectors.treaty import treaty_by_slug

ANSWERED = ("deposited", "in_force", "signed_only", "joined")


class StandingsView(APIView):
    """Never paginated: about two hundred rows. Counts are of the whole treaty, whatever the filters."""

    renderer_classes = (*api_settings.DEFAULT_RENDERER_CLASSES, CsvRows)

    def get(self, request: Request, slug: str) -> Response:
        """The rows, by name of the day; 404 where there is no such treaty, 400 for a parameter not known."""
        asked = Parameters(request.GET, known=("as_of", "format", "standing", "region", "state", *ANSWERED))
        lens = lens_from(request)
        try:
            treaty = treaty_by_slug(slug, lens=lens)
        except ObjectDoesNotExist:
            raise Http404(
                f"No treaty is kept under {slug!r}. They are listed at /api/v1/treaties/."
            ) from None
        rows = standings_under(treaty, lens=lens)
        wanted = [row for row in rows if wants(row, asked)]
        head = {
            "treaty": treaty.slug,
            "as_of": lens.day,
            "checked_on": treaty.checked_on,
            "not_checked_since": lens.day > treaty.checked_on,
        }
        counts = counts_of(rows)
        path = absolute(request, "api-standings", slug=treaty.slug)
        return Response(
            head
            | {
                "counts": {
                    name: number(counts, name, day=lens.day.isoformat(), path=path) for name in ANSWERED
                },
                "results": [standing_row(row, request) for row in wanted],
            }
        )


def number(counts: Counts, name: str, *, day: str, path: str) -> dict[str, Any]:
    """A count that cannot be lifted without its definition and its day."""
    return {
        "value": getattr(counts, name),
        "definition": DEFINITIONS[name],
        "as_of": day,
        "states_url": f"{path}?{name}=true&as_of={day}",
    }


def wants(row: StandingRow, asked: Parameters) -> bool:
    """Whether the row passes every filter; a state that is not counted answers neither true nor false."""
    for name in ANSWERED:
        wanted = asked.truth(name)
        if wanted is not None and (row.answers is None or getattr(row.answers, name) is not wanted):
            return False
    return (
        row.standing in asked.several("standing", among=Standing.values, default=(row.standing,))
        and row.state.region in asked.several("region", among=Region.values, default=(row.state.region,))
        and row.state.code in asked.several("state", default=(row.state.code,))
    )


def standing_row(row: StandingRow, request: Request) -> dict[str, Any]:
    """One state: its standing, its dates as known, and the sources of its acts."""
    answers, dates = row.answers, row.dates
    notice, departure = dates.notice, dates.departure
    return {
        "state": row.state.code,
        "name": row.name,
        "standing": row.standing,
        "label": row.label,
        "since": row.since,
        "deposited": answers and answers.deposited,
        "in_force": answers and answers.in_force,
        "signed_only": answers and answers.signed_only,
        **dated("signed_on", dates.signed),
        "consent": dates.consent.kind if dates.consent else None,
        **dated("consented_on", dates.consent),
        "in_force_on": dates.in_force_on,
        "in_force_by": dates.in_force_by,
        **dated("withdrawal_notified_on", notice),
        "left_on": departure.effective_on if departure else None,
        **dated("provisional_from", dates.provisional),
        "url": absolute(request, "state", code=row.state.code),
        "sources": row.sources,
    }


def dated(name: str, act: Act | None) -> dict[str, str | None]:
    """The day of an act as it is known, with its precision beside it where that is less than a day."""
    if act is None:
        return {name: None}
    told: dict[str, str | None] = {name: write_partial(act.done_on, act.precision)}
    if act.precision != Precision.DAY:
        told[f"{name}_precision"] = act.precision
    return told
