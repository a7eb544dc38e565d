"""GET, HEAD and OPTIONS; nothing else. And the forms an answer may take."""

import pytest
from django.test import Client

from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
CCM = "/api/v1/treaties/ccm/"


def test_head_is_get_without_the_body():
    head, whole = Client().head(CCM), get(CCM)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("ETag", "Content-Type", "Content-Length", "Vary", "Cache-Control"):
        assert head[name] == whole[name]


def test_a_browser_is_told_that_a_script_may_send_the_name_it_holds():
    response = Client().options(CCM, headers={"origin": "https://reader.example"})
    assert (response.status_code, response.content) == (204, b"")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Allow-Methods"] == response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Headers"] == "If-None-Match"


@pytest.mark.parametrize("verb", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_another_verb_is_refused_with_those_there_are(verb):
    response = Client(enforce_csrf_checks=True).generic(verb, CCM)
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_format_decides_whatever_the_accept_header_says():
    for form, kind in {"json": "application/json", "CSV": "text/csv; charset=utf-8"}.items():
        for accept in ("text/csv", "application/json", "text/html,*/*;q=0.8", "image/png"):
            response = Client(headers={"accept": accept}).get(CCM, {"format": form})
            assert (response.status_code, response["Content-Type"]) == (200, kind)


def test_a_form_that_is_not_there_is_refused():
    response = Client(headers={"accept": "image/png"}).get(CCM)
    assert (response.status_code, response["Content-Type"]) == (406, "application/problem+json")
    assert get(CCM, format="xml").status_code == get(CCM, format="json,csv").status_code == 400


@pytest.mark.parametrize(
    "path", ["/api/v1/nothing/", "/api/v1/treaties/a%00b/", "/api/v1/states/ZZZ/", "/api/v1/sources/none/"]
)
def test_what_is_not_there_is_told_as_json_to_who_asks_for_html(path):
    response = Client(headers={"accept": "text/html,*/*;q=0.8"}).get(path)
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert response["Access-Control-Allow-Origin"] == "*"


def test_an_address_without_its_last_stroke_leads_on():
    response = get("/api/v1/treaties/ccm")
    assert (response.status_code, response["Location"]) == (301, CCM)
