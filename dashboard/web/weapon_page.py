"""What the page of one weapon type shows, put together from what the selectors answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from conflict.domain.bound_notes import notes_of
from conflict.domain.coverage import Coverage
from conflict.domain.coverage_words import Answer, answers_of, conclusion
from conflict.domain.tree import Branch
from conflict.domain.weapon_words import is_submunition, say_rate
from conflict.selectors.bound import rules_for
from conflict.selectors.record import Asked
from conflict.selectors.weapon import rates_of, weapon_tree
from dashboard.web.record_lines import RecordGroup, record_groups, records_in
from dashboard.web.weapon_list import submunitions_of
from editorial.domain.lens import Lens
from editorial.selectors.provenance import Provenances, provenance_of
from treaties.domain.sentences import citation


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLine:
    """One figure in words, with who says so."""

    figure: str
    rate: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponPage:
    """`above` leads from the top of the tree to the type, `below` holds what belongs to it.

    `types`: primary keys of the type and of those below; `releases`: a munition with submunitions, recorded
    or not.
    """

    origin: Any
    above: list[Any]
    below: list[Branch]
    types: list[int]
    submunitions: str
    is_submunition: bool
    releases: bool
    rates: list[RateLine]
    answers: tuple[Answer, ...]
    conclusion: str
    rules: list[Any]
    general: list[Any]
    rule_notes: list[str]
    groups: list[RecordGroup]
    provenance: Provenances
    sentence: str
    citation: str


def weapon_page(weapon: Any, *, lens: Lens, address: str) -> WeaponPage:
    """Everything about one type and, of its records, those of every type below it; eight queries."""
    tree = weapon_tree(lens=lens)
    below = tree.below(weapon)
    types = [weapon.pk, *(branch.item.pk for branch in below)]
    answers = answers_of(weapon)
    said = conclusion(weapon.coverage, answers, weapon_class=weapon.weapon_class)
    rules, rates = rules_for(weapon, lens=lens), rates_of(weapon, lens=lens)
    groups = record_groups(Asked(weapons=types), lens=lens)
    return WeaponPage(
        origin=tree.by_pk[weapon.pk].origin,
        above=tree.above(weapon),
        below=below,
        types=types,
        submunitions=submunitions_of(weapon),
        is_submunition=is_submunition(weapon.category),
        releases=weapon.coverage != Coverage.NOT_APPLICABLE and not is_submunition(weapon.category),
        rates=[RateLine(figure=say_rate(rate.least, rate.most), rate=rate) for rate in rates],
        answers=answers,
        conclusion=said,
        rules=[spoken for spoken in rules if not spoken.is_general],
        general=[spoken for spoken in rules if spoken.is_general],
        rule_notes=notes_of(
            coverage=weapon.coverage,
            weapon_class=weapon.weapon_class,
            reasons=[spoken.reason for spoken in rules],
        ),
        groups=groups,
        provenance=provenance_of([weapon, *rates, *records_in(groups)], lens=lens),
        sentence=f"{weapon.name}, under the Convention on Cluster Munitions. {said}",
        citation=citation(weapon.name, day=lens.day, checked_on=None, address=address),
    )
