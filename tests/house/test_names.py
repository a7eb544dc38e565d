"""Names say what a thing is: modules, dates and moments."""

import pytest
from django.apps import apps
from django.db import models
from simple_history.models import HistoricalChanges

from tests.house.tree import PACKAGES, files, modules

VAGUE = {"utils", "util", "helpers", "helper", "data", "info", "manager2", "misc", "common", "stuff"}


def ours():
    """Our models. Their historical twins are built by simple-history, with names and an order of its own."""
    labels = [config.label for config in apps.get_app_configs() if config.name in PACKAGES]
    found = [model for label in labels for model in apps.get_app_config(label).get_models()]
    return [model for model in found if not issubclass(model, HistoricalChanges)]


def fields_of_our_own(model):
    """The fields we named: not those an abstract base of Django's or of a library's brings along."""
    foreign = [
        base
        for base in model.__mro__
        if hasattr(base, "_meta") and base.__module__.partition(".")[0] not in PACKAGES
    ]
    theirs = {field.name for base in foreign for field in base._meta.local_fields}
    return [field for field in model._meta.local_fields if field.name not in theirs]


def typed_fields():
    """(model, field, type) of each field we named; a generated field counts as what it gives."""
    for model in ours():
        for field in fields_of_our_own(model):
            yield model, field, getattr(field, "output_field", field)


def test_no_module_has_a_name_that_fits_everything():
    packages = {path.parent.name for path in files() if path.name == "__init__.py"}
    assert [str(path) for path in modules() if path.stem in VAGUE] == []
    assert packages & VAGUE == set()


def test_no_model_orders_itself():
    assert [model.__name__ for model in ours() if model._meta.ordering] == []


@pytest.mark.parametrize(
    ("kind", "endings"),
    [
        # a day; the last possible day of something; the two ends of a period
        (models.DateField, ("_on", "_by", "_from", "_to")),
        (models.DateTimeField, ("_at",)),
    ],
)
def test_a_date_is_known_by_the_end_of_its_name(kind, endings):
    named = [(model, field) for model, field, typed in typed_fields() if type(typed) is kind]
    assert [f"{m.__name__}.{f.name}" for m, f in named if not f.name.endswith(endings)] == []


def test_the_rule_on_dates_has_dates_to_look_at():
    assert {models.DateField, models.DateTimeField} <= {type(typed) for _, _, typed in typed_fields()}
