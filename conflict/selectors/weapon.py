"""Weapon types: the whole tree, one type, and how often its submunitions did not go off."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Prefetch

from conflict.domain.tree import Tree
from conflict.models import FailureRate, WeaponType
from editorial.domain.lens import Lens
from editorial.selectors.citation import sources_by_fact
from treaties.models import State

LESSER = ("basis", "least", "most", "said_by")


def weapons(*, lens: Lens) -> list[WeaponType]:
    """Every type, by slug, with its state of origin, None where the reader may not see it; two queries."""
    origins = Prefetch("origin", queryset=State.objects.seen_through(lens))
    return list(WeaponType.objects.seen_through(lens).prefetch_related(origins).order_by("slug"))


def weapon_tree(*, lens: Lens) -> Tree:
    """Every type in its place; two queries. What belongs to an unpublished type stands at the top."""
    return Tree(weapons(lens=lens), key=lambda weapon: (weapon.name.casefold(), weapon.slug))


def weapon_by_slug(slug: str, *, lens: Lens) -> WeaponType:
    """The type under this slug in either case; WeaponType.DoesNotExist where there is none."""
    found: WeaponType = WeaponType.objects.seen_through(lens).get(slug=slug.lower())
    return found


def sources_of_weapons(*, lens: Lens) -> dict[int, tuple[str, ...]]:
    """Source keys by the primary key of the type, for every type."""
    return sources_by_fact(WeaponType, WeaponType.objects.seen_through(lens).values("pk"), lens=lens)


def rates_by_weapon(*, lens: Lens) -> dict[int, list[FailureRate]]:
    """Figures by the primary key of their type: the claimed before the observed, the lesser first."""
    found: dict[int, list[FailureRate]] = defaultdict(list)
    for rate in FailureRate.objects.seen_through(lens).order_by(*LESSER):
        found[rate.weapon_id].append(rate)
    return dict(found)


def sources_of_rates(*, lens: Lens) -> dict[int, tuple[str, ...]]:
    """Source keys by the primary key of the figure, for every figure."""
    return sources_by_fact(FailureRate, FailureRate.objects.seen_through(lens).values("pk"), lens=lens)


def rates_of(weapon: WeaponType, *, lens: Lens) -> list[FailureRate]:
    """The figures of one type, in the same order; one query."""
    return list(FailureRate.objects.seen_through(lens).filter(weapon=weapon).order_by(*LESSER))
