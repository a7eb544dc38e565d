"""The compiled record of weapon types and of what is on record of them, as it came in."""

import csv
from pathlib import Path

import pytest

from conflict.models import FailureRate, WeaponRecord, WeaponType
from editorial.domain.precision import write_partial

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
MARKERS = Path("tests/data/record_markers.csv")


def test_65_types_and_146_records_are_loaded_and_what_rests_on_memory_alone_waits():
    assert (WeaponType.objects.count(), WeaponRecord.objects.count(), FailureRate.objects.count()) == (
        65,
        146,
        18,
    )
    waiting = WeaponType.objects.filter(stage="draft").order_by("slug").values_list("slug", flat=True)
    assert list(waiting) == ["3-o-8-nerpa", "ao-25rt", "kmgu", "pmn"]
    keys = WeaponRecord.objects.filter(stage="draft").order_by("key").values_list("key", flat=True)
    assert [key[:25] for key in keys] == [
        f"{code}-destroyed-stockpile-c" for code in ("can", "esp", "ita", "nor", "swe")
    ]


def written(day, precision):
    return write_partial(day, precision) if day else ""


def test_each_record_has_the_word_of_certainty_that_its_source_row_begins_with():
    """Without a marker: reported. One row has an armed group for its user, and no state."""
    with MARKERS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    wanted = {tuple(row.values())[:6]: row["marker"] for row in rows}
    assert len(wanted) == 146
    found = {
        (
            record.weapon.slug,
            record.state.code if record.state else "",
            record.kind,
            record.counterpart.code if record.counterpart else "",
            written(record.began_on, record.began_precision),
            written(record.ended_on, record.ended_precision),
        ): record
        for record in WeaponRecord.objects.select_related("weapon", "state", "counterpart")
    }
    assert set(found) == set(wanted)
    words = {key: marker.partition(",")[0].lower() or "reported" for key, marker in wanted.items()}
    assert {key: record.certainty for key, record in found.items()} == words
    assert all(found[key].is_denied for key, marker in wanted.items() if marker.endswith("DENIED"))
    assert not any(record.certainty == "settled" for record in found.values())


def test_no_summary_keeps_a_marker_of_its_own():
    for record in WeaponRecord.objects.order_by("key"):
        assert not record.summary.startswith(("ALLEGED", "REPORTED", "SUSPECTED")), record.key


def test_the_armed_groups_are_no_state():
    record = WeaponRecord.objects.get(state=None)
    assert (record.actor, record.kind) == ("Russian-backed armed groups", "used")
    assert "not Russia as a state" in record.summary
