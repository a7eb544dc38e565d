"""The public list of changes tells nothing of what is hidden, nor who did it."""

from datetime import UTC, datetime

import pytest
from django.contrib.contenttypes.models import ContentType

from editorial.domain.change_reason import ChangeReason
from editorial.domain.stage import Stage
from editorial.models import Change, Source
from editorial.services.decide import accept
from editorial.services.desk import desk
from editorial.services.propose import propose_retraction, propose_return
from tests.dashboard.changing import (
    everywhere,
    from_api,
    last,
    on_page,
)
from tests.dashboard.reading import words
from tests.editorial.desk import somebody
from treaties.models import Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
SECRET = "zyxleak"


def test_a_load_says_how_much_of_each_file_is_published_and_counts_no_draft():
    loaded = Change.objects.get(summary__startswith="sources.csv:")
    published = Source.objects.filter(stage=Stage.PUBLISHED).count()
    assert published < Source.objects.count()
    assert from_api(loaded)["summary"].startswith(
        f"Loaded from the compiled record. sources.csv: {published} published."
    )
    assert from_api(loaded)["object"] is None
    assert from_api(loaded)["made_by"] == "desk"
    assert loaded.summary not in everywhere()


def test_an_editor_is_named_by_the_role_alone(corrected):
    assert "by a reviewer" in words(on_page(corrected))
    assert from_api(corrected)["made_by"] == "a reviewer"
    assert "nightingale" not in everywhere()


def test_a_retraction_gives_its_reason_and_nothing_of_what_was_said(act):
    published = last()
    accept(
        propose_retraction(act, by=somebody("writer"), reason="It was never so."), by=somebody("publisher")
    )
    retracted = last()
    assert "It was never so." in words(on_page(retracted))
    assert "not on the record now" in words(on_page(retracted))
    assert from_api(retracted)["summary"] == "Retraction. It was never so."
    assert from_api(published)["summary"] == "New fact."
    assert from_api(published)["object"] is None
    for text in (str(act), "Seen in print."):
        assert text not in everywhere()
    accept(propose_return(act, by=somebody("writer"), reason="It was so."), by=somebody("publisher"))
    assert from_api(last())["summary"] == f"Correction: treaty action “{act}”. It was so."
    assert "Seen in print." in everywhere()


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.IN_REVIEW, Stage.RETRACTED])
def test_nothing_of_a_hidden_fact_is_told(stage):
    treaty = Treaty.objects.get(slug="ccm")
    dated = {"published_at": None, "published_by": None} if stage != Stage.RETRACTED else {}
    Treaty.objects.filter(pk=treaty.pk).update(stage=stage, **dated)
    made = {
        "reason": ChangeReason.CORRECTION,
        "made_by": desk(),
        "made_at": datetime(2026, 11, 22, tzinfo=UTC),
    }
    sides = {"before": {"name": f"{SECRET} was"}, "after": {"name": f"{SECRET} is"}}
    about = {"content_type": ContentType.objects.get_for_model(Treaty), "object_id": treaty.pk}
    said = {"summary": f"{SECRET} said", "why": f"{SECRET} why"}
    change = Change.objects.create(**made, **sides, **about, **said)
    assert SECRET not in everywhere()
    row = from_api(change)
    assert (row["object"], row["summary"], row["before"]) == (None, "Correction.", [])


def test_what_rests_on_something_hidden_is_not_told_either(act):
    Treaty.objects.filter(slug="mine-ban").update(stage=Stage.RETRACTED)
    assert from_api(last())["object"] is None
    assert "Mine Ban" not in everywhere()


def test_a_hidden_source_or_neighbour_is_left_out_of_before_and_after():
    hidden = Source.objects.filter(stage=Stage.DRAFT).order_by("key").first()
    shown = Source.objects.get(key="icrc-2020")
    action = TreatyAction.objects.filter(state__code="LTU", stage=Stage.PUBLISHED).order_by("pk").first()
    change = Change.objects.create(
        content_type=ContentType.objects.get_for_model(TreatyAction),
        object_id=action.pk,
        reason=ChangeReason.CORRECTION,
        summary="Corrected",
        made_by=desk(),
        made_at=datetime(2026, 11, 22, tzinfo=UTC),
        before={"state": f"{SECRET} land", "citations": [f"{hidden.key} 1: {SECRET} quote"]},
        after={"state": "Lithuania", "citations": [f"{hidden.key} 2", f"{shown.key} 3: read"]},
    )
    row = from_api(change)
    assert SECRET not in everywhere()
    assert [side["value"] for side in row["before"]] == [None, []]
    assert [side["value"] for side in row["after"]] == ["Lithuania", ["icrc-2020 3: read"]]
    assert "not on the record now" in words(on_page(change))
