"""What treaties say of a class of weapon."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from editorial.domain.lens import Lens
from treaties.domain.action_kind import ActionKind
from treaties.models import Rule, TreatyAction


def rules_on(classes: Iterable[str], *, lens: Lens) -> list[Rule]:
    """Rules on these classes of the treaties adopted by the lens's day, in the order the treaties opened.

    A rule of a treaty that ended is kept: the treaty's `ended_on` says so. One query, the treaty at hand.
    Adds `has_signings`: signatures of the treaty are on record; else nobody is known not to have signed.
    """
    adopted = Coalesce("treaty__adopted_on", "treaty__opened_on")
    signed = TreatyAction.objects.seen_through(lens).filter(
        treaty=OuterRef("treaty_id"), kind=ActionKind.SIGNATURE
    )
    found = (
        Rule.objects.seen_through(lens)
        .with_seen(lens, "treaty")
        .filter(weapon_class__in=list(classes))
        .annotate(first_on=adopted, opened=Coalesce("treaty__opened_on", "treaty__adopted_on"))
        .annotate(has_signings=Exists(signed))
        .filter(Q(first_on__isnull=True) | Q(first_on__lte=lens.day))
    )
    return list(found.select_related("treaty").order_by("opened", "treaty__slug", "pk"))
