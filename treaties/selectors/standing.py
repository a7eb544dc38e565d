"""Who stands where: the rows behind every table, map, count and answer of the API."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import Coalesce

from editorial.domain.folding import folded
from editorial.domain.lens import Lens
from editorial.domain.precision import say_day
from editorial.selectors.citation import sources_by_fact
from treaties.domain.counts import Counts, count
from treaties.domain.record import Act, Dates, dates_of
from treaties.domain.standing import ANSWERS, Answers, Standing
from treaties.models import State, Treaty, TreatyAction
from treaties.models.standing import annotate_standing, states_listed, states_listed_until
from treaties.selectors.state import names_on, with_name_on
from treaties.selectors.treaty import matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow:
    """One state under one treaty on one day. `since` is the day from which the standing holds."""

    state: State
    treaty: Treaty
    name: str
    standing: str
    since: date | None
    dates: Dates

    @property
    def answers(self) -> Answers | None:
        """Deposited, in force, signed only; None where the state is not counted."""
        return ANSWERS[self.standing]

    @property
    def label(self) -> str:
        """The standing in words, with the day that is still to come."""
        return label_of(self.standing, self.dates)

    @property
    def sources(self) -> list[str]:
        """Keys of the sources of every act that bears on the standing, in order of the acts."""
        return list(dict.fromkeys(key for act in self.dates.acts for key in act.sources))


def label_of(standing: str, dates: Dates) -> str:
    """The words beside a standing."""
    if standing == Standing.IN_FORCE and not dates.in_force_on:
        return "State Party (day of effect not stated)"
    if standing == Standing.DEPOSITED_NOT_IN_FORCE and dates.in_force_on:
        return f"State Party: deposited, in force from {say_day(dates.in_force_on)}"
    if standing == Standing.WITHDRAWAL_NOTIFIED and dates.notice and dates.notice.effective_on:
        return f"State Party; withdrawal notified, to take effect {say_day(dates.notice.effective_on)}"
    return Standing(standing).label


def standings_under(treaty: Treaty, *, lens: Lens, states: Iterable[str] = ()) -> list[StandingRow]:
    """Every state listed under the treaty on the lens's day, by name; or only those whose codes are given."""
    listed = states_listed(lens=lens, under=treaty.pk)
    codes = [code.upper() for code in states]
    if codes:
        listed = listed.filter(code__in=codes)
    return _rows_of(treaty, listed, lens=lens, codes=codes)


def standings_until(treaty: Treaty, *, lens: Lens, last: date) -> tuple[list[StandingRow], list[StandingRow]]:
    """(the rows of the lens's day, the rows of every state listed on that day, on `last` or before).

    The states of the second carry `first_act_on`; their standings, too, are those of the lens's day. No act
    has its sources: a table of every state leads to the pages where they stand.
    """
    ever = states_listed_until(replace(lens, day=last), lens=lens, under=treaty.pk)
    rows = _rows_of(treaty, ever, lens=lens, with_sources=False)
    return [row for row in rows if row.state.is_listed], rows  # type: ignore[attr-defined]


def _rows_of(
    treaty: Treaty,
    states: QuerySet[State],
    *,
    lens: Lens,
    codes: Iterable[str] = (),
    with_sources: bool = True,
) -> list[StandingRow]:
    standing = annotate_standing(states, state=OuterRef("pk"), treaty=treaty.pk, day=lens.day, lens=lens)
    of = TreatyAction.objects.filter(treaty=treaty, **({"state__code__in": codes} if codes else {}))
    acts = _acts_by("state_id", acts=of, lens=lens, with_sources=with_sources)
    rows = [
        _row(state=s, treaty=treaty, standing=s.standing, acts=acts[(s.pk,)], lens=lens, name=s.called)
        for s in with_name_on(standing, lens=lens).order_by("name")
    ]
    return sorted(rows, key=lambda row: folded(row.name))


def standings_of(state: State, *, lens: Lens, with_sources: bool = True) -> list[StandingRow]:
    """One state under every treaty on the record, in the order the treaties opened."""
    treaties = Treaty.objects.seen_through(lens).order_by(Coalesce("opened_on", "adopted_on"), "slug")
    standing = annotate_standing(treaties, state=state.pk, treaty=OuterRef("pk"), day=lens.day, lens=lens)
    of = TreatyAction.objects.filter(state=state)
    acts = _acts_by("treaty_id", acts=of, lens=lens, with_sources=with_sources)
    name = names_on(lens=lens).get(state.pk, state.name)
    return [
        _row(state=state, treaty=t, standing=t.standing, acts=acts[(t.pk,)], lens=lens, name=name)
        for t in standing
    ]


def standings_across(
    states: Collection[Any], treaties: Collection[Treaty], *, lens: Lens
) -> dict[tuple[str, str], StandingRow]:
    """By (state code, treaty slug), in three queries whatever the size; without sources.

    The states are those of `states_called`. A predecessor has no row under a treaty where it did not act.
    """
    by_code, by_slug = {state.code: state for state in states}, {treaty.slug: treaty for treaty in treaties}
    of = TreatyAction.objects.filter(state__in=states, treaty__in=treaties)
    acts = _acts_by("state_id", "treaty_id", acts=of, lens=lens, with_sources=False)
    found = {}
    for (code, slug), standing in matrix(states, treaties, lens=lens).items():
        state, treaty = by_code[code], by_slug[slug]
        found[code, slug] = _row(
            state=state,
            treaty=treaty,
            standing=standing,
            acts=acts[state.pk, treaty.pk],
            lens=lens,
            name=state.called,
        )
    return found


def counts_of(rows: Iterable[StandingRow]) -> Counts:
    """The numbers of a treaty on a day, from its own rows."""
    return count(row.standing for row in rows)


def _row(
    *, state: State, treaty: Treaty, standing: str, acts: list[Act], lens: Lens, name: str
) -> StandingRow:
    dates = dates_of(acts, day=lens.day, standing=standing)
    return StandingRow(
        state=state,
        treaty=treaty,
        name=name,
        standing=standing,
        since=dates.since(standing, ended_on=treaty.ended_on),
        dates=dates,
    )


def _acts_by(
    *columns: str, acts: QuerySet[TreatyAction], lens: Lens, with_sources: bool = True
) -> Mapping[tuple[int, ...], list[Act]]:
    """The acts with their sources, grouped by state, treaty or both, in the order they were done."""
    seen = acts.seen_through(lens)  # type: ignore[attr-defined]
    sources = sources_by_fact(TreatyAction, seen.values("pk"), lens=lens) if with_sources else {}
    found: dict[tuple[int, ...], list[Act]] = defaultdict(list)
    dates = ("done_on", "date_precision", "counts_on", "effective_on", "effective_by")
    more = ("effective_stated_on", "effective_computed_on", "note", "published_at")
    fields = ("pk", "kind", *dates, *more, *columns)
    for pk, kind, done, precision, counts, effect, by, stated, computed, note, at, *owner in seen.order_by(
        "done_on", "kind"
    ).values_list(*fields):
        found[tuple(owner)].append(
            Act(
                pk=pk,
                published_at=at,
                kind=kind,
                done_on=done,
                precision=precision,
                counts_on=counts,
                effective_on=effect,
                effective_by=by,
                stated_on=stated,
                computed_on=computed,
                note=note,
                sources=sources.get(pk, ()),
            )
        )
    return found
