"""What a state said beside its acts."""

from editorial.domain.lens import Lens
from treaties.models import Declaration, State


def declarations_by(state: State, *, lens: Lens) -> list[Declaration]:
    """Its declarations made by the lens's day; those whose day is not known stand last."""
    made = Declaration.objects.seen_through(lens).filter(state=state).exclude(made_on__gt=lens.day)
    found = made.select_related("treaty").order_by("treaty__slug", "pk")
    return sorted(found, key=lambda d: (d.made_on is None, d.made_on or lens.day))
