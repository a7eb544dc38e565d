"""The audit of weapon types and records finds what was planted, and nothing else."""

from datetime import date

import pytest

from conflict.domain.coverage import CONDITIONS
from conflict.models import WeaponRecord, WeaponType
from conflict.selectors.audit_weapons import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
RECORD = "usa-transferred-to-dpicm-ukr-2023-07-07"
ALL = tuple(condition.field for condition in CONDITIONS)


def test_the_compiled_record_is_clean():
    assert list(faults()) == []


def planted_type(slug, **values):
    WeaponType.objects.filter(slug=slug).update(**values)
    return " ".join(faults())


def planted_record(**values):
    WeaponRecord.objects.filter(key=RECORD).update(**values)
    return list(faults())


def test_outside_though_one_condition_is_not_met():
    assert "though article 2(2)(c)(ii) is recorded as not met" in planted_type(
        "smart-155", weighs_over_four_kg=False
    )


def test_covered_though_all_five_are_met():
    assert "met in all parts" in planted_type(
        "m864", submunitions_least=None, submunitions_most=None, **dict.fromkeys(ALL, True)
    )


def test_a_number_against_the_first_condition():
    assert "says the opposite of article 2(2)(c)(i)" in planted_type("m864", has_fewer_than_ten=True)
    assert "says the opposite" in planted_type("3-o-13", has_fewer_than_ten=False)


def test_another_class_than_the_type_above_needs_a_reason():
    assert "of another class than Dual-purpose" in planted_type("m864", weapon_class="conventional-arms")
    assert planted_type("m864", note="Because.") == ""


def test_a_circle_in_the_tree():
    below = WeaponType.objects.get(slug="m864")
    assert "lead back to itself" in planted_type("cluster-munitions", parent=below)


def test_an_end_before_the_beginning():
    (fault,) = planted_record(ended_on=date(2023, 7, 6))
    assert fault == f"Record {RECORD}: it ends on 2023-07-06, before it can have begun."


def test_a_transfer_without_or_to_the_same_state():
    assert planted_record(counterpart=None) == [f"Record {RECORD}: a transfer without the other state."]
    usa = WeaponRecord.objects.get(key=RECORD).state
    assert planted_record(counterpart=usa) == [f"Record {RECORD}: a transfer of a state to itself."]


def test_a_record_of_a_day_after_it_was_published():
    (fault,) = planted_record(began_on=date(2190, 1, 1))
    assert "after the one on which it was published" in fault
    (fault,) = planted_record(began_on=None, ended_on=date(2190, 12, 31), ended_precision="year")
    assert "after the one on which it was published" in fault
