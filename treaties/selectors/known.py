"""Where a state stood under a treaty, as the record said at an earlier moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from editorial.domain.stage import Stage
from editorial.selectors.known import Cited, as_fact, known, latest, sources_known
from treaties.domain.action_kind import RANK, ActionKind
from treaties.domain.decided import standing_by
from treaties.domain.record import Act, Dates, dates_of
from treaties.domain.standing import Standing, is_in_force, untouched
from treaties.domain.working import steps_of
from treaties.models import State, StateName, Treaty, TreatyAction
from treaties.models.effect import effect_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ActKnown:
    """One act with the sources it was said to rest on; `pk` that of the act."""

    pk: int
    act: Act
    printed_name: str
    notification: str
    sources: list[Cited]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingKnown:
    """A state under a treaty on `day`, from the acts the record held; acts after that day are left out."""

    state: Any
    name: str
    treaty: Any
    day: date
    standing: Standing
    dates: Dates
    acts: list[ActKnown]

    @property
    def since(self) -> date | None:
        """The day from which the standing holds."""
        return self.dates.since(self.standing, ended_on=self.treaty.ended_on)

    @property
    def steps(self) -> list[str]:
        """How the days of effect come about, by the treaty's rule as it was kept then."""
        return steps_of(
            self.dates,
            rule=self.treaty.effect_rule,
            notice_period=self.treaty.notice_period,
            notice_article=self.treaty.notice_article,
            entered_into_force_on=self.treaty.entered_into_force_on,
            is_in_force=is_in_force(self.standing),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKnown:
    """What the record said of some states under some treaties, and when the last of it had changed."""

    acts: dict[tuple[int, int], list[ActKnown]]
    states: dict[int, Any]
    names: list[Any]
    treaties: dict[int, Any]
    open_to: set[tuple[int, int]]
    changed_at: datetime | None

    def standing(self, *, state: int, treaty: int, day: date) -> StandingKnown | None:
        """By primary keys; None where the record did not hold the state or the treaty."""
        if state not in self.states or treaty not in self.treaties:
            return None
        who, under = self.states[state], self.treaties[treaty]
        held = self.acts.get((state, treaty), [])
        given = untouched(
            is_outside=who.is_outside,
            is_open=under.is_open_to_all or (treaty, state) in self.open_to,
            is_over=under.ended_on is not None and under.ended_on <= day,
        )
        if given == Standing.NONE:
            given = standing_by((one.act for one in held), day=day)
        return StandingKnown(
            state=who,
            name=self._name(who, day=day),
            treaty=under,
            day=day,
            standing=given,
            dates=dates_of((one.act for one in held), day=day, standing=given),
            acts=sorted((one for one in held if one.act.counts_on <= day), key=_place),
        )

    def _name(self, state: Any, *, day: date) -> str:
        lasting = (
            name.name
            for name in self.names
            if name.state_id == state.pk and (name.began_on or day) <= day < name.ended_on
        )
        return str(next(lasting, state.name))


def record_known(*, states: Iterable[int], treaties: Iterable[int], at: datetime) -> RecordKnown:
    """The acts between these, by primary keys, as they were published at that moment; thirteen queries."""
    who = known(State, Q(id__in=list(states)), at=at)
    under = known(Treaty, Q(id__in=list(treaties)), at=at)
    by_state = {row.id: as_fact(State, row) for row in who.rows}
    by_treaty = {row.id: as_fact(Treaty, row) for row in under.rows}
    names = known(StateName, Q(state_id__in=by_state), at=at)
    rows = known(TreatyAction, Q(state_id__in=by_state, treaty_id__in=by_treaty), at=at)
    sources, cited_at = sources_known(TreatyAction, [row.id for row in rows.rows], at=at)
    acts: dict[tuple[int, int], list[ActKnown]] = {}
    for row in rows.rows:
        pair = {"state": by_state[row.state_id], "treaty": by_treaty[row.treaty_id]}
        action = as_fact(TreatyAction, row, **pair)
        acts.setdefault((row.state_id, row.treaty_id), []).append(
            ActKnown(
                pk=row.id,
                act=act_of(action),
                printed_name=row.printed_name,
                notification=row.depositary_notification,
                sources=sources.get(row.id, []),
            )
        )
    named = Treaty.history.model.open_to.model.objects.filter(
        history_id__in=[row.history_id for row in under.rows]
    ).order_by("pk")
    return RecordKnown(
        acts=acts,
        states=by_state,
        names=names.rows,
        treaties=by_treaty,
        open_to=set(named.values_list("treaty_id", "state_id")),
        changed_at=latest(who.changed_at, under.changed_at, names.changed_at, rows.changed_at, cited_at),
    )


def act_of(action: TreatyAction) -> Act:
    """An act that no table holds, with the day of effect its treaty's rule gives."""
    computed, by = effect_of(action)
    effective = action.effective_stated_on or computed
    return Act(
        kind=action.kind,
        done_on=action.done_on,
        precision=action.date_precision,
        counts_on=min(action.done_on, effective or action.done_on),
        effective_on=effective,
        effective_by=by,
        stated_on=action.effective_stated_on,
        computed_on=computed,
        note=action.note,
    )


def _place(one: ActKnown) -> tuple[date, int]:
    return one.act.done_on, RANK[ActionKind(one.act.kind)]


def retracted_since(acts: Iterable[ActKnown]) -> set[int]:
    """The primary keys of those that have been taken off the record since."""
    gone = TreatyAction.objects.filter(pk__in=[one.pk for one in acts], stage=Stage.RETRACTED)
    return set(gone.order_by("pk").values_list("pk", flat=True))
