"""States, found by code and called by the name of the day."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db.models import OuterRef, QuerySet

from editorial.domain.folding import folded
from editorial.domain.lens import Lens
from treaties.models import State, StateName
from treaties.models.standing import annotate_listed, states_listed
from treaties.models.state import called_on, lasts_on


def names_on(*, lens: Lens) -> dict[int, str]:
    """Primary key to name, for the states that bore another name on the lens's day than today."""
    then = StateName.objects.seen_through(lens).filter(lasts_on(lens.day)).order_by("began_on", "name")
    return dict(then.values_list("state_id", "name"))


def with_name_on(states: QuerySet[Any], *, lens: Lens) -> QuerySet[Any]:
    """Adds `called`, the name each state bore on the lens's day, without a further query."""
    named: QuerySet[Any] = states.annotate(called=called_on(OuterRef("pk"), day=lens.day, lens=lens))
    return named


def states_on(*, lens: Lens) -> list[State]:
    """Every state of the lens's day, in the order of today's names; predecessors are left out."""
    return sorted(states_listed(lens=lens).order_by("name"), key=lambda state: folded(state.name))


def every_state(*, lens: Lens) -> list[State]:
    """Every state on the record whatever the day, predecessors too, in the order of today's names."""
    return sorted(State.objects.seen_through(lens).order_by("name"), key=lambda state: folded(state.name))


def states_called(*, lens: Lens) -> list[Any]:
    """Every state on the record whatever the day, predecessors too, by its name of the lens's day.

    Each has that name as `called`, and `is_listed`: whether a table of that day may name it. One query.
    """
    every = annotate_listed(State.objects.seen_through(lens), lens=lens)
    return sorted(with_name_on(every, lens=lens).order_by("code"), key=lambda state: folded(state.called))


def lasting(state: State, *, lens: Lens) -> Lens:
    """The same lens, moved back to the last day of a state that had ended by then."""
    last = state.ended_on - timedelta(days=1) if state.ended_on else lens.day
    return replace(lens, day=min(lens.day, last))


def is_listed(state: State, *, lens: Lens) -> bool:
    """Whether a table of the lens's day may name it: a predecessor, while it existed."""
    if state.ended_on:
        return (state.began_on is None or state.began_on <= lens.day) and lens.day < state.ended_on
    return states_listed(lens=lens).filter(pk=state.pk).exists()


def codes_of(*, lens: Lens) -> set[str]:
    """The codes of every state on the record."""
    return set(State.objects.seen_through(lens).order_by("code").values_list("code", flat=True))


def former_names(*, lens: Lens) -> dict[int, list[StateName]]:
    """The names states bore before, oldest first, by the primary key of the state."""
    found: dict[int, list[StateName]] = {}
    for name in StateName.objects.seen_through(lens).order_by("ended_on", "name"):
        found.setdefault(name.state_id, []).append(name)
    return found


def state_if_known(code: str, *, lens: Lens) -> State | None:
    """The state with this code, which may be one that the record does not know; always one query."""
    found: State | None = State.objects.seen_through(lens).filter(code=code).order_by("pk").first()
    return found


def state_by_code(code: str, *, lens: Lens) -> State:
    """The state with this ISO 3166-1 alpha-3 code in either case; State.DoesNotExist where there is none."""
    found: State = State.objects.seen_through(lens).get(code=code.upper())
    return found
