"""Nothing the record states can change without leaving its earlier self behind."""

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from simple_history.manager import HistoryDescriptor

from editorial.models import Citation, Fact, Source

STATED = [model for model in apps.get_models() if issubclass(model, Fact)] + [Citation]


@pytest.mark.parametrize("model", STATED, ids=lambda model: model.__name__)
def test_every_fact_and_every_citation_keeps_its_history(model):
    assert isinstance(vars(model).get("history"), HistoryDescriptor)
    reason = model.history.model._meta.get_field("history_change_reason")
    assert isinstance(reason, models.TextField), "a reason may be of any length"


@pytest.mark.parametrize("model", STATED, ids=lambda model: model.__name__)
def test_history_leaves_out_only_what_follows_from_other_columns(model):
    kept = {field.name for field in model.history.model._meta.get_fields()}
    left_out = {field.name for field in model._meta.local_fields} - kept
    follows = {f.name for f in model._meta.local_fields if f.generated or not f.editable}
    assert left_out <= follows


@pytest.mark.django_db
def test_a_published_fact_without_moment_or_author_is_refused_by_the_database():
    for half in ({"stage": "published"}, {"stage": "draft", "published_at": "2026-11-22T00:00Z"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Source.objects.create(key="q-half", title="Half", kind="other", **half)


@pytest.mark.django_db
def test_a_stage_nobody_knows_is_refused_by_the_database():
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.create(key="q-stage", title="Stage", kind="other", stage="secret")
