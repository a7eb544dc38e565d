"""What whoever keeps the site running asks for."""

import pytest
from django.db import OperationalError, connection

from tests.dashboard.routes import get, text_of


def test_the_process_is_up_whatever_the_database_does():
    response = get("/healthz")
    assert (response.status_code, text_of(response)) == (200, "ok\n")


@pytest.mark.django_db
def test_it_is_ready_when_the_database_answers(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert get("/readyz").status_code == 200


@pytest.mark.django_db
def test_it_is_not_ready_when_the_database_does_not_answer():
    def away(execute, sql, params, many, context):
        raise OperationalError("away")

    with connection.execute_wrapper(away):
        response = get("/readyz")
    assert (response.status_code, text_of(response)) == (503, "The database does not answer.\n")
