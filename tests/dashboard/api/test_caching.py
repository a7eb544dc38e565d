"""One name for each answer: who holds it asks only whether it still stands."""

import re

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dashboard.web.caching import build
from editorial.domain.clock import today
from editorial.domain.stage import Stage
from editorial.models import Source
from editorial.selectors.revision import revision_number
from editorial.services.desk import desk
from editorial.services.publish import publish
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
CCM = "/api/v1/treaties/ccm/?as_of=2023-07-11"


def again(tag, path=CCM, **headers):
    return Client().get(path, headers={"if-none-match": tag, **headers})


def test_the_name_is_made_of_build_day_and_revision():
    tag = get(CCM)["ETag"]
    assert re.fullmatch(f'"{build()}-{today():%Y%m%d}-{revision_number()}-[0-9a-f]{{8}}"', tag)


def test_what_is_not_there_is_not_told_as_known():
    assert again(get("/")["ETag"], path="/treaties/ottawa/").status_code == 404
    assert get("/treaties/ottawa/")["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", [CCM, "/", "/treaties/ccm/", "/api/", "/api/v1/schema/"])
def test_who_holds_the_answer_is_told_so_for_one_query(path):
    first = get(path)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        second = again(first["ETag"], path)
    assert (second.status_code, second.content) == (304, b"")
    assert [q["sql"] for q in queries if "editorial_revision" not in q["sql"]] == []
    assert len(queries) == 1
    for name in ("ETag", "Cache-Control"):
        assert second[name] == first[name]
    assert first["Cache-Control"] == "public, no-cache"
    assert "Cookie" not in first.get("Vary", "")
    assert not first.cookies


def test_a_name_is_found_among_several_and_behind_a_proxy_that_weakens_it():
    tag = get(CCM)["ETag"]
    assert again(f'"other", {tag}').status_code == 304
    assert again(f"W/{tag}").status_code == 304
    assert again('"other"').status_code == 200


def test_json_and_csv_at_one_address_bear_different_names():
    json, csv = get(CCM), again("", accept="text/csv")
    assert json["Content-Type"] != csv["Content-Type"]
    assert json["ETag"] != csv["ETag"]
    assert again(json["ETag"], accept="text/csv").status_code == 200
    # the Accept header weighs what it allows: this one is answered with JSON, under a third name
    both = again(csv["ETag"], accept="application/json, text/csv")
    assert (both.status_code, both["Content-Type"]) == (200, "application/json")


def test_the_forms_of_the_schema_bear_different_names():
    path = "/api/v1/schema/"
    told = {again("", path, accept=form)["ETag"] for form in ("application/json", "application/yaml")}
    assert len(told) == 2


def test_what_is_published_moves_every_name():
    before = get(CCM)["ETag"]
    said = {"kind": "official", "supports": "A test of names.", "stage": Stage.IN_REVIEW}
    source = Source(key="moved", title="A later list", **said)
    source.save()
    assert again(before).status_code == 304  # a draft moves nothing
    publish(source, by=desk(), reason="A list to name")
    assert again(before).status_code == 200
    assert get(CCM)["ETag"] != before


def test_another_build_moves_every_name(monkeypatch):
    before = get(CCM)["ETag"]
    monkeypatch.setattr(settings, "BUILD", "2027.1")
    build.cache_clear()
    try:
        assert get(CCM)["ETag"].startswith('"2027.1-')
        assert again(before).status_code == 200
    finally:
        monkeypatch.undo()
        build.cache_clear()


def test_the_desk_is_never_named():
    assert not Client().get("/admin/login/").get("ETag")
    assert not get("/healthz").get("ETag")


def test_a_refusal_is_never_named():
    response = get(f"{CCM}&colour=red")
    assert response.status_code == 400
    assert not response.get("ETag")


@pytest.mark.parametrize("tag", ["", "mine"])
def test_any_site_may_read_and_no_search_engine_lists(tag):
    response = again(get(CCM)["ETag"] if tag else "")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert {"ETag", "Link", "Retry-After"} <= set(response["Access-Control-Expose-Headers"].split(", "))
    assert response["X-Robots-Tag"] == "none"
    assert response["Vary"] == "Accept"
    assert not get("/treaties/ccm/").get("X-Robots-Tag")
