"""The states of a day, grouped as the list of states prints them."""

from __future__ import annotations

from dataclasses import dataclass, field

from editorial.domain.folding import folded
from editorial.domain.lens import Lens
from treaties.domain.region import Region
from treaties.selectors.state import every_state, names_on, states_on
from treaties.selectors.treaty import treaties_in_force_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One state under the name of the day; `in_force` counts the treaties in force for it."""

    code: str
    name: str
    in_force: int


@dataclass(slots=True, kw_only=True)
class StateList:
    """`regions` in their usual order; `outside` is never counted; `predecessors` whatever the day."""

    regions: dict[str, list[Listed]]
    outside: list[Listed] = field(default_factory=list)
    predecessors: list[object] = field(default_factory=list)

    @property
    def count(self) -> int:
        """States of the day, without those outside the depositary's practice."""
        return sum(len(states) for states in self.regions.values())


def state_list(*, lens: Lens) -> StateList:
    """Four queries: states, those of the day, their names, and the standings behind the numbers."""
    names, in_force = names_on(lens=lens), treaties_in_force_for(lens=lens)
    found = StateList(regions={region: [] for region in Region.values})
    for state in states_on(lens=lens):
        name = names.get(state.pk, state.name)
        group = found.outside if state.is_outside else found.regions[state.region]
        group.append(Listed(code=state.code, name=name, in_force=in_force[state.pk]))
    for states in found.regions.values():
        states.sort(key=lambda state: folded(state.name))
    found.predecessors = [state for state in every_state(lens=lens) if state.ended_on]
    return found
