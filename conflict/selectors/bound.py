"""Who is bound by what about one weapon: the rules that speak of it, state by state, on the lens's day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from conflict.domain.tree import Tree
from conflict.models import WeaponType
from editorial.domain.lens import Lens
from treaties.domain.bound import Bond, bond_of
from treaties.domain.nuclear_weapon_state import applies
from treaties.domain.rule_words import RuledAct
from treaties.domain.weapon_class import WeaponClass, classes_of, reason_for
from treaties.models import Treaty
from treaties.selectors.rule import rules_on
from treaties.selectors.standing import StandingRow, standings_across

ORDER = [act.value for act in RuledAct]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenOf:
    """A rule that speaks of the weapon. `reason` says why where it was made for another class of weapon."""

    rule: Any
    reason: str
    is_general: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One rule for one state: where it stands under the treaty, and what that comes to."""

    spoken: SpokenOf
    row: StandingRow
    bond: Bond


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundState:
    """One state with an answer for each rule, in the order of the rules.

    None: a predecessor that never acted under the treaty itself. Without answers: not listed on that day.
    """

    state: Any
    held: list[Held | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The whole grid: rules in the order of the acts they speak of, states by name."""

    rules: list[SpokenOf]
    states: list[BoundState]

    @property
    def treaties(self) -> list[Treaty]:
        """The treaties of the rules, each once, in the order they opened."""
        found = {one.rule.treaty.pk: one.rule for one in self.rules}
        in_order = sorted(found.values(), key=lambda rule: (rule.opened or date.min, rule.treaty.slug))
        return [rule.treaty for rule in in_order]


def weapons_in_order(*, lens: Lens) -> Tree:
    """Every type in its place, without its state of origin; one query."""
    shown = WeaponType.objects.seen_through(lens).order_by("slug")
    return Tree(shown, key=lambda weapon: (weapon.name.casefold(), weapon.slug))


def ruled_weapon(slug: str, *, lens: Lens) -> WeaponType:
    """The type under this slug in either case, without its state of origin; WeaponType.DoesNotExist."""
    found: WeaponType = WeaponType.objects.seen_through(lens).get(slug=slug.lower())
    return found


def rules_for(weapon: WeaponType, *, lens: Lens) -> list[SpokenOf]:
    """The rules that speak of the type, by the act they rule; one query.

    A type that article 2(2)(c) of the Convention on Cluster Munitions leaves out has another class, so none
    of that Convention's rules reaches it.
    """
    found = []
    for rule in rules_on(classes_of(weapon.weapon_class), lens=lens):
        reason = reason_for(
            weapon.weapon_class, ruled=rule.weapon_class, treaty=rule.treaty.slug, article=rule.article
        )
        if reason is not None:
            is_general = rule.weapon_class == WeaponClass.ANY
            found.append(SpokenOf(rule=rule, reason=reason, is_general=is_general))
    return sorted(found, key=lambda one: ORDER.index(one.rule.act))


def bound(weapon: WeaponType, states: Collection[Any], *, lens: Lens) -> Bound:
    """The grid for these states, given as `states_called` gives them; four queries whatever their number."""
    rules = rules_for(weapon, lens=lens)
    treaties = {one.rule.treaty.pk: one.rule.treaty for one in rules}
    rows = standings_across([s for s in states if s.is_listed], list(treaties.values()), lens=lens)
    grid = []
    for state in states:
        asked = rules if state.is_listed else []
        held = [_held(one, rows.get((state.code, one.rule.treaty.slug))) for one in asked]
        grid.append(BoundState(state=state, held=held))
    return Bound(rules=rules, states=grid)


def _held(spoken: SpokenOf, row: StandingRow | None) -> Held | None:
    if row is None:
        return None
    rule = spoken.rule
    bond = bond_of(
        row.standing,
        row.dates,
        ended_on=row.treaty.ended_on,
        applies=applies(rule.applies_to, row.state.code),
        has_signings=rule.has_signings or row.treaty.opened_on is None,
    )
    return Held(spoken=spoken, row=row, bond=bond)
