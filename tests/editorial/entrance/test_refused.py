"""A refusal says in words what to do, in the look of the desk."""

import pytest
from django.test import Client

from editorial.domain.roles import CONTRIBUTOR
from tests.editorial.desk import logged_in

pytestmark = pytest.mark.django_db


def test_a_page_of_another_role_says_so_and_leads_back():
    answer = logged_in(CONTRIBUTOR).get("/admin/editorial/user/")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Your role does not open this" in page
    assert 'href="/admin/"' in page
    assert "Log out" in page


def test_a_form_that_stood_open_over_a_new_login_says_how_to_save_what_was_typed():
    client = Client(enforce_csrf_checks=True)
    client.force_login(logged_in(CONTRIBUTOR).user)
    answer = client.post("/admin/editorial/source/add/", {"title": "Typed with care"})
    assert answer.status_code == 403
    assert "copy what you typed" in answer.content.decode()
