"""The net of tests/plugins/shuffled.py hangs: rows without an order come back last first."""

import pytest
from django.apps import apps
from django.db import connection

from treaties.models import Treaty


@pytest.mark.django_db
@pytest.mark.usefixtures("record")
@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite can turn an open order round")
def test_rows_without_an_order_come_back_the_other_way_round():
    in_order = list(Treaty.objects.order_by("pk").values_list("pk", flat=True))
    assert list(Treaty.objects.values_list("pk", flat=True)) == in_order[::-1]


def test_no_model_orders_its_rows_by_itself():
    ours = [
        m for m in apps.get_models() if m.__module__.split(".")[0] in ("editorial", "treaties", "conflict")
    ]
    own = [m for m in ours if m._meta.ordering and not m.__name__.startswith("Historical")]
    assert [model.__name__ for model in own] == []
