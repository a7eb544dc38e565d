"""Every noun has its form at the desk, and every list stands in order and asks few questions."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from editorial.admin.base import FactAdmin
from editorial.domain.roles import ADMINISTRATOR, REVIEWER
from editorial.models import Change, Citation, Fact, Revision, User
from tests.editorial.desk import logged_in
from tests.editorial.replying import published_reply

FACTS = [model for model in apps.get_models() if issubclass(model, Fact)]
DESK = admin.site._registry
# What a list asks, whatever it holds: session, person, two of rights, count, rows, and its filters.
MOST = {
    "Treaty": 8,
    "TreatyAction": 12,
    "State": 8,
    "Source": 9,
    "Declaration": 11,
    "Change": 9,
    "WeaponRecord": 12,
    "Claim": 11,  # one of them holds all claims of the page against the record
}
USUAL = 10


def lists():
    return [model for model in DESK if model._meta.app_label in ("editorial", "treaties", "conflict")]


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_every_fact_has_its_form_on_the_base_class(model):
    assert isinstance(DESK[model], FactAdmin)


def test_a_citation_stands_below_its_fact_alone_and_the_revision_nowhere():
    assert {Citation, Revision} & set(DESK) == set()


@pytest.mark.parametrize("model", lists(), ids=lambda model: model.__name__)
def test_every_list_is_searched_and_ordered(model):
    desk = DESK[model]
    assert desk.ordering
    assert desk.search_fields


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_every_link_to_another_row_is_found_by_typing(model, rf):
    """But for the kind of row a reply answers: a choice of a few."""
    rows = [f for f in model._meta.fields if f.many_to_one and f.related_model is not ContentType]
    links = {f.name for f in rows if f.editable}
    assert links <= set(DESK[model].get_autocomplete_fields(rf.get("/")))


@pytest.mark.django_db
@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("model", [m for m in lists() if m is not User], ids=lambda model: model.__name__)
def test_a_list_asks_as_often_for_fifty_rows_as_for_one(model, django_assert_max_num_queries):
    client, meta = logged_in(REVIEWER), model._meta
    with django_assert_max_num_queries(MOST.get(model.__name__, USUAL)):
        answer = client.get(reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist"))
    assert answer.status_code == 200
    assert answer.context["cl"].queryset.ordered


@pytest.mark.django_db
@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("model", [m for m in lists() if m is not User], ids=lambda model: model.__name__)
def test_a_search_answers(model):
    client, meta = logged_in(REVIEWER), model._meta
    answer = client.get(reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist"), {"q": "ireland"})
    assert answer.status_code == 200


@pytest.mark.django_db
@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_form_history_and_an_earlier_version_open(model):
    client, meta = logged_in(REVIEWER), model._meta
    fact = model.objects.filter(stage="published").order_by("pk").first() or published_reply()
    name = f"admin:{meta.app_label}_{meta.model_name}"
    for address in (
        reverse(f"{name}_change", args=[fact.pk]),
        reverse(f"{name}_history", args=[fact.pk]),
        reverse(f"{name}_simple_history", args=[fact.pk, fact.history.first().pk]),
        reverse(f"{name}_add"),
    ):
        assert client.get(address).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Change, Group])
def test_changes_and_roles_are_read_alone(model):
    client = logged_in(REVIEWER if model is Change else ADMINISTRATOR)
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    assert client.get(reverse(f"{name}_changelist")).status_code == 200
    assert client.get(reverse(f"{name}_add")).status_code == 403
    assert client.post(reverse(f"{name}_add"), {}).status_code == 403
