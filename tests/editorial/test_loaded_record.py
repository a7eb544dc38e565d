"""The trail the compiled record left when it came in."""

import pytest
from django.apps import apps

from editorial.models import Change, Citation, Fact, User
from editorial.services.load import REASON, seed_modules
from treaties.models import TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_each_file_of_the_record_left_one_change():
    told = Change.objects.filter(reason="loaded").values_list("summary", flat=True)
    assert sorted(words.partition(":")[0] for words in told) == sorted(
        file.path.name for plan in seed_modules() for file in plan.FILES
    )
    assert {words.rpartition(". ")[2] for words in told} == {f"{REASON}."}


def test_every_loaded_row_has_a_history_by_the_desk_with_the_reason():
    desk = User.objects.get(username="desk")
    for model in [m for m in apps.get_models() if issubclass(m, Fact)] + [Citation]:
        loaded = model.history.filter(history_type="+", history_user=desk, history_change_reason=REASON)
        assert loaded.count() == model.objects.count(), model


def test_what_is_loaded_is_published_by_the_desk():
    assert set(TreatyAction.objects.values_list("stage", "published_by__username")) == {("published", "desk")}
