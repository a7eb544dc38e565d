"""While somebody else writes for longer than is waited, what a reader typed is handed back."""

import sqlite3

import pytest
from django.conf import settings
from django.db import connection, connections

from editorial.models import Correction
from tests.dashboard.reading import by_id, elements, words
from tests.dashboard.routes import text_of
from tests.dashboard.telling import TYPED, tell


@pytest.fixture
def file(record, tmp_path, django_db_blocker):
    """The record in a file, on which Django works meanwhile and waits but a moment."""
    file, default = tmp_path / "record.sqlite3", connections["default"]
    with django_db_blocker.unblock():
        default.ensure_connection()
        with sqlite3.connect(file) as copy:
            default.connection.backup(copy)
        copy.close()
        options = {**default.settings_dict["OPTIONS"], "timeout": 0.1}
        connections["default"] = type(default)({**default.settings_dict, "NAME": file, "OPTIONS": options})
        connections["default"].ensure_connection()  # in WAL from here on, as it stands in production
        yield file
        connections["default"].close()
        connections["default"] = default


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL lets two write at a time")
def test_what_cannot_be_kept_just_now_is_refused_in_words_and_not_counted(file, nobody_has_sent, monkeypatch):
    monkeypatch.setitem(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "correction", "1/hour")
    writer = sqlite3.connect(file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    refused = tell()
    assert (refused.status_code, refused["Retry-After"], refused["Cache-Control"]) == (503, "60", "no-store")
    root = elements(text_of(refused))
    (alarm,) = [element for element in root.iter() if element.get("role") == "alert"]
    assert "Nothing you typed is lost: send it again in a minute." in words(alarm)
    assert [words(by_id(root, name)) for name in ("said", "evidence")] == [TYPED["said"], TYPED["evidence"]]
    assert not Correction.objects.exists()
    writer.execute("ROLLBACK")
    writer.close()
    assert [tell().status_code, tell().status_code] == [303, 429]
    assert Correction.objects.count() == 1
