"""A participant's name in a depositary's table, and the state it means."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from editorial.domain.folding import as_one
from editorial.domain.lens import Lens
from treaties.domain.depositary import NotUnderstood
from treaties.models import State, StateName


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of every state, the surest kind first; compared without case, diacritics or points."""

    kinds: tuple[dict[str, list[State]], ...]
    lens: Lens

    def state(self, printed: str) -> State:
        """The one state so called; NotUnderstood where there is none, or where several are."""
        for names in self.kinds:
            found = names.get(as_one(printed), [])
            present = [s for s in found if s.ended_on is None or self.lens.day < s.ended_on] or found
            if len(present) > 1:
                several = " and ".join(state.name for state in present)
                raise NotUnderstood(f"“{printed}” is a name of {several}.")
            if present:
                return present[0]
        raise NotUnderstood(
            f"“{printed}” is the name of no state on the record, and of no known organisation."
        )


def names_of_states(*, lens: Lens) -> Names:
    """Two queries: the depositary's form, the names of today, those borne before, and others in use."""
    kinds: tuple[dict[str, list[State]], ...] = tuple(defaultdict(list) for _ in range(4))
    by_key = {state.pk: state for state in State.objects.seen_through(lens).order_by("code")}
    former: dict[int, list[str]] = defaultdict(list)
    for key, name in StateName.objects.seen_through(lens).order_by("pk").values_list("state_id", "name"):
        former[key].append(name)
    for state in by_key.values():
        own = ([state.depositary_name], [state.name, state.official_name], former[state.pk])
        for names, given in zip(kinds, (*own, state.aliases.split(";")), strict=True):
            for name in {as_one(name) for name in given if name.strip()}:
                names[name].append(state)
    return Names(kinds, lens)
