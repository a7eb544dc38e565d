"""Records by weapon, state, kind and certainty, as far as they had begun."""

from datetime import date

import pytest

from conflict.models import WeaponRecord, WeaponType
from conflict.selectors.record import (
    NEWEST,
    Asked,
    every_record,
    recorded_by_weapon,
    records,
)
from conflict.selectors.weapon_tree import slugs, with_types_below
from editorial.domain.lens import Lens
from editorial.domain.stage import Stage
from editorial.selectors.provenance import provenance_of
from treaties.models import State

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TODAY = date(2026, 11, 22)
LENS = Lens(day=TODAY)


def keys(*, day=TODAY, **choices):
    return set(records(Asked(**choices), lens=Lens(day=day)).values_list("key", flat=True))


def types(*names):
    by_slug = slugs(lens=LENS)
    return with_types_below([by_slug[name] for name in names], lens=LENS)


def unpublish(rows):
    rows.update(stage=Stage.DRAFT, published_at=None, published_by=None)


def test_141_of_146_records_are_on_the_public_record():
    assert len(keys()) == 141


def test_a_wider_type_holds_the_records_of_those_below_it():
    wide, narrow = keys(weapons=types("dpicm")), keys(weapons=types("m864"))
    assert narrow == {"usa-produced-m864-1987"}
    assert narrow < wide < keys(weapons=types("cluster-munitions"))


def test_a_state_is_found_as_who_acted_and_as_counterpart():
    found = keys(states=["DEU"], kinds=["stockpiles", "transferred_to"])
    assert found == {"usa-stockpiles-dpicm-deu-2023", "deu-transferred-to-leopard-2a6-ukr-2023-03-27"}


def test_choices_narrow_together():
    assert keys(states=["UKR"], certainties=["alleged"], kinds=["used"], weapons=types("m39-atacms")) == {
        "ukr-used-m39-atacms-2024-06-23"
    }
    assert keys(certainties=["settled"]) == set()


def test_on_11_july_2023_what_came_later_is_not_there_and_what_has_no_day_is():
    then = keys(day=date(2023, 7, 11))
    assert "usa-transferred-to-dpicm-ukr-2023-07-07" in then
    assert "ukr-received-dpicm-usa-2023-07-13" not in then
    assert "rus-stockpiles-cluster-munitions" in then


def test_what_had_ended_by_a_day_had_begun_though_its_start_is_known_to_the_year_alone():
    """Ukraine's Defence Ministry denied use at Izium in 2023, by 6 July."""
    key = "ukr-denies-cluster-munitions-2023"
    assert key in keys(day=date(2023, 7, 6))
    assert key not in keys(day=date(2023, 7, 5))


def test_the_newest_stand_first_and_those_without_a_day_last():
    found = list(records(Asked(), lens=LENS).order_by(*NEWEST))
    days = [record.dated_on for record in found]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)
    assert days == [*dated, *[None] * (len(days) - len(dated))]


def test_a_record_of_a_type_or_a_state_that_is_not_published_is_not_there():
    unpublish(WeaponType.objects.filter(slug="m864"))
    assert "usa-produced-m864-1987" not in keys()
    unpublish(State.objects.filter(code="DEU"))
    assert "usa-stockpiles-dpicm-deu-2023" not in keys()
    assert recorded_by_weapon(lens=LENS).get(WeaponType.objects.get(slug="m864").pk) is None


def test_each_record_comes_with_what_it_rests_on(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert every_record(Asked(states=["LTU"]), lens=LENS) == []
    with django_assert_num_queries(1):
        found = every_record(Asked(states=["UKR"]), lens=LENS)
    assert found
    assert all(told.sources for told in provenance_of(found, lens=LENS).values())


def test_a_phrase_on_days_needs_no_lens():
    assert WeaponRecord.objects.begun_by(date(1960, 1, 1)).exclude(dated_on=None).count() == 0
