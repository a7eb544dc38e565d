"""States, found by code and called by the name of the day."""

from editorial.domain.lens import Lens
from treaties.domain.folding import folded
from treaties.models import State, StateName
from treaties.models.standing import states_listed
from treaties.models.state import lasts_on


def names_on(*, lens: Lens) -> dict[int, str]:
    """Primary key to name, for the states that bore another name on the lens's day than today."""
    then = StateName.objects.seen_through(lens).filter(lasts_on(lens.day)).order_by("began_on", "name")
    return dict(then.values_list("state_id", "name"))


def states_on(*, lens: Lens) -> list[State]:
    """Every state of the lens's day, in the order of today's names; predecessors are left out."""
    return sorted(states_listed(lens=lens).order_by("name"), key=lambda state: folded(state.name))


def state_by_code(code: str, *, lens: Lens) -> State:
    """The state with this ISO 3166-1 alpha-3 code in either case; State.DoesNotExist where there is none."""
    found: State = State.objects.seen_through(lens).get(code=code.upper())
    return found
