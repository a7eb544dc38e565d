"""`createeditor`: an account at the desk, made on the server."""

import io

import pytest
from django.contrib.admin.models import LogEntry
from django.core.management import CommandError, call_command

from editorial.models import User
from editorial.services.account import roles_of

pytestmark = pytest.mark.django_db
PASSWORD = "a long sentence of no meaning"


@pytest.fixture(autouse=True)
def typed(monkeypatch):
    """What comes in on standard input; nothing unless a test says so."""

    def into(text):
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    into("")
    return into


def said(*words):
    out = io.StringIO()
    call_command("createeditor", *words, stdout=out)
    return out.getvalue()


def test_it_makes_an_account_with_a_password_for_one_login(typed):
    typed(f"{PASSWORD}\n")
    told = said("ada", "--role", "Editor", "--email", "ada@example.org")
    ada = User.objects.get(username="ada")
    assert told == "ada can log in at /admin/, as Editor.\n"
    assert ada.check_password(PASSWORD)
    assert ada.must_choose_password
    assert (ada.is_staff, ada.is_superuser, roles_of(ada), ada.email) == (
        True,
        False,
        {"Editor"},
        "ada@example.org",
    )
    kept = LogEntry.objects.filter(object_id=str(ada.pk)).order_by("pk")
    assert [entry.change_message for entry in kept] == ["Made on the server.", "Roles: none → Editor."]


def test_a_password_that_is_not_given_is_made_up_and_told_once():
    told = said("ada", "--role", "editor")
    password = told.splitlines()[-1].rpartition(" ")[2]
    assert len(password) == 19
    assert User.objects.get(username="ada").check_password(password)


def test_it_reads_the_password_from_the_environment(monkeypatch):
    monkeypatch.setenv("EDITOR_PASSWORD", PASSWORD)
    told = said("ada", "--role", "Editor", "--password-from-env")
    assert PASSWORD not in told
    assert User.objects.get(username="ada").check_password(PASSWORD)
    monkeypatch.delenv("EDITOR_PASSWORD")
    with pytest.raises(CommandError, match="EDITOR_PASSWORD is empty"):
        said("ben", "--role", "Editor", "--password-from-env")


def test_a_terminal_asks_twice(monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    answers = iter([PASSWORD, PASSWORD, PASSWORD, "another"])
    monkeypatch.setattr("editorial.management.commands.createeditor.getpass", lambda _: next(answers))
    said("ada", "--role", "Editor")
    with pytest.raises(CommandError, match="not the same"):
        said("ben", "--role", "Editor")
    assert User.objects.get(username="ada").check_password(PASSWORD)
    assert not User.objects.filter(username="ben").exists()


def test_there_is_no_argument_for_a_password():
    with pytest.raises(CommandError, match="unrecognized arguments"):
        said("ada", "--role", "Editor", "--password", PASSWORD)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("ada", "--role", "Boss"), "There is no role “Boss”. The roles are: Administrator, Contributor, Ed"),
        (("ada", "--role", "Administrator", "--role", "Reviewer"), "does not hold both"),
        (("two words", "--role", "Editor"), "valid username"),
        (("ada", "--role", "Editor", "--email", "nowhere"), "valid email"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_made(words, why):
    with pytest.raises(CommandError, match=why):
        said(*words)
    assert not User.objects.filter(is_staff=True).exists()


def test_a_short_password_is_refused(typed):
    typed("short\n")
    with pytest.raises(CommandError, match="at least 12"):
        said("ada", "--role", "Editor")


def test_a_name_that_is_there_keeps_its_password_and_gains_only_what_it_lacks(typed):
    typed(f"{PASSWORD}\n")
    said("ada", "--role", "Editor")
    assert said("ada", "--role", "Editor") == "ada is there already, as Editor. Nothing is changed.\n"
    told = said("ada", "--role", "Reviewer")
    assert told == "ada is there already, as Editor, Reviewer; new is Reviewer.\n"
    ada = User.objects.get(username="ada")
    assert ada.check_password(PASSWORD)
    with pytest.raises(CommandError, match="does not hold both"):
        said("ada", "--role", "Administrator")
    assert roles_of(ada) == {"Editor", "Reviewer"}
