"""Who asks for a change of the public record, who decides, and what shows it."""

import logging

import pytest
from django.contrib import admin
from django.template.response import SimpleTemplateResponse

from editorial.models import Source
from editorial.services.propose import propose
from tests.editorial.desk import somebody
from treaties.models import Treaty


@pytest.fixture
def editor():
    return somebody("editor")


@pytest.fixture
def reviewer():
    return somebody("reviewer")


@pytest.fixture
def treaty():
    return Treaty.objects.get(slug="ccm")


@pytest.fixture
def source():
    return Source.objects.get(key="icrc-2020")


@pytest.fixture
def asked(treaty, editor, source):
    """Proposes for the treaty: asked(rule_note=…)."""

    def made(*, by=editor, reason="Read anew", **values):
        return propose(treaty, by=by, reason=reason, source=source, values=values)

    return made


@pytest.fixture
def nothing_is_drawn(monkeypatch):
    """A page that would be drawn is let through empty, and what it would name is not looked for.

    A refusal leaves no traceback in the log.
    """

    def empty(response):
        response.content = b""
        return response

    monkeypatch.setattr(SimpleTemplateResponse, "render", empty)
    # Loaded before the one they take it from, so that none of them keeps what is put in its place here.
    for taken in ("dashboard.pages.errors", "dashboard.pages.sitemap", "dashboard.web.render"):
        monkeypatch.setattr(f"{taken}.render", lambda template, context: "")
    monkeypatch.setattr(admin.AdminSite, "each_context", lambda site, request: {"has_permission": True})
    monkeypatch.setattr(admin.options, "get_deleted_objects", lambda *_: ([], {}, set(), []))
    logging.disable()
    yield
    logging.disable(logging.NOTSET)
