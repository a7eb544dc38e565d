"""What a proposal keeps of a field comes back exactly, for every kind of field of every kind of fact."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import models

from editorial.models import Fact
from editorial.models.kept import Gone, in_words, keep, kept, restored
from tests.house.test_drafts_never_leak import like_of
from treaties.models import State, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
FACTS = [model for model in apps.get_models() if issubclass(model, Fact)]


def typed_fields(model):
    """What a person may change: every column but the key, and every many-to-many field."""
    plain = [f for f in model._meta.local_fields if f.editable and not f.primary_key and not f.generated]
    return [*plain, *model._meta.local_many_to_many]


FIELDS = [(model, field) for model in FACTS for field in typed_fields(model)]


def through_json(value):
    return json.loads(json.dumps(value))


def samples(field):
    """Values such a field may hold."""
    if field.many_to_many:
        rows = list(field.related_model.objects.order_by("pk")[:3])
        return [[], rows[:1], rows]
    empty = [None] if field.null else []
    if field.is_relation:
        return [*empty, *field.related_model.objects.order_by("pk")[:2]]
    if field.choices:
        return [*empty, *(value for value, _ in field.flatchoices)]
    by_type = {
        models.BooleanField: [True, False],
        models.DateField: [date(1, 1, 1), date(2015, 3, 31), date(9999, 12, 31)],
        models.DecimalField: [Decimal("0"), Decimal("2.35"), Decimal("100.00"), Decimal("14.10")],
        models.IntegerField: [0, 1, 32767],
        models.CharField: ["", "Côte d’Ivoire", " spaces ", "None", "null", "2015-03-31", '"'],
        models.TextField: ["", "Two\nlines\r\n", "Шойгу 😀", "0"],
    }
    [found] = [values for kind, values in by_type.items() if isinstance(field, kind)]
    return [*empty, *found]


@pytest.mark.parametrize(("model", "field"), FIELDS, ids=lambda part: getattr(part, "__name__", str(part)))
def test_every_value_comes_back_as_it_was(model, field):
    for value in samples(field):
        stored = through_json(keep(field, value))
        back = restored(model, {field.name: stored})[field.name]
        assert back == value
        assert type(back) is type(value) or isinstance(value, str)
        assert isinstance(in_words(field, stored), str)


def test_the_same_number_is_kept_alike_however_many_noughts_follow_it():
    field = next(field for _, field in FIELDS if isinstance(field, models.DecimalField))
    assert keep(field, Decimal("2.350")) == keep(field, "2.35") == "2.35"
    assert keep(field, Decimal("100")) == "100"


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_what_stands_on_the_record_is_kept_as_it_is(model):
    fact = like_of(model)
    names = [field.name for field in typed_fields(model)]
    values = restored(model, through_json(kept(fact, names)))
    for name in names:
        now = getattr(fact, name)
        assert values[name] == (list(now.order_by("pk")) if hasattr(now, "order_by") else now)


def test_a_link_to_a_row_that_is_gone_is_said_and_not_dropped():
    with pytest.raises(Gone, match="no longer there"):
        restored(Treaty, {"open_to": [State.objects.latest("pk").pk, 10**9]})
    with pytest.raises(Gone, match="no longer there"):
        restored(apps.get_model("treaties", "TreatyAction"), {"state": 10**9})
