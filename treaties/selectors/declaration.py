"""What a state said beside its acts."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from editorial.domain.lens import Lens
from treaties.models import Declaration, State


def declarations(
    *, lens: Lens, slugs: Iterable[str] = (), codes: Iterable[str] = ()
) -> QuerySet[Declaration]:
    """Declarations under these treaties by these states; an empty choice asks for all."""
    asked = Q(treaty__slug__in=slugs) if slugs else Q()
    asked &= Q(state__code__in=codes) if codes else Q()
    found: QuerySet[Declaration] = Declaration.objects.seen_through(lens).filter(asked)
    return found.select_related("treaty", "state")


def declarations_by(state: State, *, lens: Lens) -> list[Declaration]:
    """Its declarations made by the lens's day; those whose day is not known stand last."""
    made = Declaration.objects.seen_through(lens).filter(state=state).exclude(made_on__gt=lens.day)
    found = made.select_related("treaty").order_by("treaty__slug", "pk")
    return sorted(found, key=lambda d: (d.made_on is None, d.made_on or lens.day))
