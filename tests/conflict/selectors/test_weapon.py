"""Weapon types and their figures, as a reader may see them."""

from datetime import date

import pytest

from conflict.models import FailureRate, WeaponType
from conflict.selectors.weapon import (
    rates_by_weapon,
    rates_of,
    weapon_by_slug,
    weapon_tree,
    weapons,
)
from editorial.domain.lens import Lens
from editorial.domain.stage import Stage
from editorial.selectors.provenance import provenance_of
from treaties.models import State

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LENS = Lens(day=date(2026, 11, 22))
WITH_DRAFTS = Lens(day=date(2026, 11, 22), drafts=True)


def test_drafts_are_seen_in_a_preview_alone():
    assert len(weapons(lens=LENS)) == 61
    assert len(weapons(lens=WITH_DRAFTS)) == 65
    with pytest.raises(WeaponType.DoesNotExist):
        weapon_by_slug("kmgu", lens=LENS)
    assert weapon_by_slug("KMGU", lens=WITH_DRAFTS).name == "KMGU aircraft dispenser"


def test_the_tree_leads_from_the_family_to_the_model():
    tree = weapon_tree(lens=LENS)
    m864 = weapon_by_slug("m864", lens=LENS)
    assert [weapon.slug for weapon in tree.above(m864)] == ["cluster-munitions", "cm-artillery", "dpicm"]
    assert tree.branches()[0].item.slug == "cluster-munitions"
    assert len(tree.branches()) == 61


def test_a_type_below_one_that_is_not_published_stands_at_the_top():
    WeaponType.objects.filter(slug="dpicm").update(stage=Stage.DRAFT, published_at=None, published_by=None)
    tree = weapon_tree(lens=LENS)
    m864 = weapon_by_slug("m864", lens=LENS)
    assert tree.above(m864) == []
    assert m864.slug in [branch.item.slug for branch in tree.branches() if branch.depth == 0]


def test_an_origin_that_is_not_published_is_not_named():
    State.objects.filter(code="USA").update(stage=Stage.DRAFT, published_at=None, published_by=None)
    origins = {weapon.slug: weapon.origin for weapon in weapons(lens=LENS)}
    assert (origins["m864"], origins["leopard-2a6"].code) == (None, "DEU")
    shown = {weapon.slug: weapon.origin for weapon in weapons(lens=WITH_DRAFTS)}
    assert shown["m864"].code == "USA"


def test_the_figures_of_the_m864_each_have_somebody_behind_them():
    told = rates_of(weapon_by_slug("m864", lens=LENS), lens=LENS)
    assert [(rate.basis, float(rate.least), float(rate.most)) for rate in told] == [
        ("claimed", 0, 2.35),
        ("observed", 6, 6),
        ("observed", 14, 100),
    ]
    rest_on = provenance_of(told, lens=LENS)
    assert all(rate.said_by and rest_on[rate].sources for rate in told)


def test_a_figure_that_is_not_published_is_left_out():
    FailureRate.objects.filter(weapon__slug="m864", basis="claimed").update(
        stage=Stage.DRAFT, published_at=None, published_by=None
    )
    m864 = weapon_by_slug("m864", lens=LENS)
    assert [rate.basis for rate in rates_by_weapon(lens=LENS)[m864.pk]] == ["observed", "observed"]


@pytest.mark.parametrize("slug", ["m864", "leopard-2a6"])
def test_one_type_costs_the_same_with_and_without_figures(slug, django_assert_num_queries):
    weapon = weapon_by_slug(slug, lens=LENS)
    with django_assert_num_queries(1):
        rates_of(weapon, lens=LENS)
