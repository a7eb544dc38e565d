"""The record's side of a comparison: what was done by the table's day, and whether it still stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q

from editorial.domain.lens import Lens
from editorial.domain.precision import first_possible
from editorial.domain.proposal_words import ProposalState
from editorial.domain.stage import Stage
from editorial.models import Citation, Proposal, Source
from treaties.domain.action_kind import CONSENTS, ActionKind
from treaties.domain.depositary_pair import RecordedAct, slot_of
from treaties.domain.standing import DEPARTURES
from treaties.models import Disagreement, State, Treaty, TreatyAction

COLLECTION = "United Nations Treaty Collection"


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One state's acts by the day: those a table prints, notices not taken back, departures in effect."""

    state: State
    acts: tuple[RecordedAct, ...]
    notices: tuple[TreatyAction, ...]
    departures: tuple[TreatyAction, ...]

    @property
    def has_left(self) -> bool:
        """Something was done, and all of it has ended."""
        weighed = [act for act in self.acts if slot_of(act.kind) in ("signature", "consent")]
        return bool(weighed) and all(act.has_ended for act in weighed)


def histories_under(treaty: Treaty, *, lens: Lens) -> dict[int, History]:
    """By the state's primary key: acts that may have been done by the lens's day."""
    acts = TreatyAction.objects.filter(treaty=treaty).seen_through(lens).open_notices_on(lens.day, lens=lens)
    by_state: dict[State, list[TreatyAction]] = defaultdict(list)
    for act in acts.select_related("treaty", "state").order_by("state__code", "done_on", "kind"):
        if first_possible(act.done_on, act.date_precision) <= lens.day:
            by_state[act.state].append(act)
    return {state.pk: _history(state, acts, lens.day) for state, acts in by_state.items()}


def _history(state: State, acts: list[TreatyAction], day: date) -> History:
    left = [act for act in acts if act.kind in DEPARTURES and act.effective_on and act.effective_on <= day]
    undone = [act for act in acts if act.kind == ActionKind.RATIFICATION_WITHDRAWN]
    return History(
        state=state,
        acts=tuple(_recorded(act, left, undone) for act in acts if slot_of(ActionKind(act.kind))),
        notices=tuple(act for act in acts if act.kind == ActionKind.WITHDRAWAL_NOTIFICATION),
        departures=tuple(left),
    )


def _recorded(act: TreatyAction, left: Iterable[TreatyAction], undone: Iterable[TreatyAction]) -> RecordedAct:
    """An act ends with the departure that follows it; a consent also where it alone was withdrawn."""
    ended = any(departure.effective_on >= act.done_on for departure in left) or (
        act.kind in CONSENTS and any(back.done_on >= act.done_on for back in undone)
    )
    return RecordedAct(
        kind=ActionKind(act.kind),
        done_on=act.done_on,
        precision=act.date_precision,
        has_ended=ended,
        fact=act,
    )


def recorded_totals(histories: Iterable[History]) -> tuple[int, int]:
    """(signatories, parties) as the depositary counts: what still stands."""
    standing = [{slot_of(act.kind) for act in h.acts if not act.has_ended} for h in histories]
    return sum("signature" in slots for slots in standing), sum("consent" in slots for slots in standing)


def waiting_acts(treaty: Treaty) -> dict[tuple[int, str, date], str]:
    """Acts that are not on the public record, by (state, kind, day): none is proposed a second time."""
    kept = TreatyAction.objects.filter(treaty=treaty).exclude(stage=Stage.PUBLISHED).order_by("pk")
    columns = ("state_id", "kind", "done_on", "stage")
    return {(state, kind, day): Stage(stage).label for state, kind, day, stage in kept.values_list(*columns)}


def open_proposals(treaty: Treaty) -> dict[int, list[dict[str, Any]]]:
    """The values that open proposals ask for, by the primary key of the act."""
    about = ContentType.objects.get_for_model(TreatyAction)
    acts = TreatyAction.objects.filter(treaty=treaty).values("pk")
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    waiting = Proposal.objects.filter(content_type=about, object_id__in=acts, state=ProposalState.OPEN)
    for pk, values in waiting.order_by("pk").values_list("object_id", "values"):
        found[pk].append(values)
    return dict(found)


def disagreements_under(treaty: Treaty, *, lens: Lens) -> dict[int, tuple[str, ...]]:
    """Where sources are known to differ, in words, by the state's primary key."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    rows = Disagreement.objects.seen_through(lens).filter(treaty=treaty, state__isnull=False)
    columns = ("state_id", "fact", "recorded_here", "printed_elsewhere")
    for state, fact, here, elsewhere in rows.order_by("fact", "pk").values_list(*columns):
        found[state] += (f"{fact}: recorded here {here}, printed elsewhere {elsewhere}",)
    return dict(found)


def depositary_source(treaty: Treaty, *, lens: Lens) -> str:
    """The key of the newest status page that the treaty or its acts cite; "" where they cite none."""
    types = ContentType.objects.get_for_models(Treaty, TreatyAction)
    acts = TreatyAction.objects.filter(treaty=treaty).values("pk")
    about = Q(content_type=types[Treaty], object_id=treaty.pk)
    about |= Q(content_type=types[TreatyAction], object_id__in=acts)
    cited = Citation.objects.filter(about).values("source")
    pages = Source.objects.seen_through(lens).filter(publisher=COLLECTION, pk__in=cited)
    newest = pages.order_by(F("published_on").desc(nulls_last=True), "key").values_list("key", flat=True)
    return newest.first() or ""
