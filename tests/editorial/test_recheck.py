"""What is looked at again and stands is told in public, and counts as edited by nobody."""

from dataclasses import asdict
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from editorial.domain.clock import today
from editorial.domain.lens import Lens
from editorial.domain.roles import EDITOR, REVIEWER
from editorial.models import Change, Source
from editorial.selectors.change import Asked, changes, told_of
from editorial.selectors.provenance import provenance_of
from editorial.services.load import was_edited
from editorial.services.recheck import CannotRecheck, recheck
from tests.editorial.desk import change_address, changed, logged_in, somebody, trail, words_of
from treaties.models import Rule, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LENS = Lens(day=date(2026, 11, 22))


@pytest.fixture
def act():
    """Lithuania's notice of withdrawal from the Convention on Cluster Munitions, of 6 September 2024."""
    return TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="withdrawal_notification")


def cited_by(fact):
    return fact.citations.order_by("pk").first().source


def told_in_public(change):
    """The change as the list tells it."""
    (told,) = told_of(changes(Asked(), lens=LENS).filter(pk=change.pk), lens=LENS)
    return told


def test_it_is_told_with_its_source_and_the_row_is_not_written(act):
    changes, revision, history, citations = trail(act)
    told = recheck(act, by=somebody("publisher"), reason="Read again", source=cited_by(act))
    assert trail(act) == (changes + 1, revision + 1, history, citations)
    assert (told.reason, told.why, told.object_id) == ("re-verified", "Read again", act.pk)
    assert was_edited(act) is False
    assert somebody("publisher").pk not in act.hands()
    entry = told_in_public(told)
    (line,) = map(asdict, entry.lines)
    assert (entry.reason.label, line["label"], line["now"]) == (
        "Checked again",
        "Checked against",
        [cited_by(act).key],
    )


def test_a_source_not_on_the_record_now_is_not_named_in_the_list(act):
    source = cited_by(act)
    told = recheck(act, by=somebody("publisher"), reason="Read again", source=source)
    Source.objects.filter(pk=source.pk).update(stage="draft", published_at=None, published_by=None)
    assert told_in_public(told).lines == ()


def test_it_asks_for_a_word_and_for_a_source_of_the_row_itself(act):
    other = Source.objects.get(key="a42-shoigu-2023-08-15")
    for missing, words in (
        ({"reason": " ", "source": cited_by(act)}, "Say what you looked at"),
        ({"reason": "Read again"}, "Say which of its sources"),
        ({"reason": "Read again", "source": other}, "does not cite"),
    ):
        with pytest.raises(CannotRecheck, match=words):
            recheck(act, by=somebody("publisher"), **missing)
    assert not Change.objects.filter(reason="re-verified").exists()


def test_a_rule_rests_on_its_treaty_so_no_source_is_asked_for():
    rule = Rule.objects.filter(treaty__slug="ccm").order_by("pk").first()
    assert recheck(rule, by=somebody("publisher"), reason="Read again").after == {}


def test_of_a_source_the_day_it_was_opened_is_written():
    source = Source.objects.get(key="icrc-2020")
    told = recheck(source, by=somebody("publisher"), reason="Opened; the same page")
    source.refresh_from_db()
    assert (source.checked_on, told.after) == (today(), {"checked_on": str(today())})
    assert source.history.latest().history_change_reason == "Opened; the same page"


def test_last_changed_and_last_checked_are_two_days(act):
    loaded = provenance_of([act], lens=LENS)[act]
    assert (loaded.is_compiled, loaded.last_checked, loaded.earlier) == (True, None, 0)
    assert loaded.published == loaded.last_changed
    assert (loaded.last_changed, loaded.keys[0]) == (act.published_at.date(), cited_by(act).key)
    recheck(act, by=somebody("publisher"), reason="Read again", source=cited_by(act))
    Change.objects.filter(reason="re-verified").update(made_at="2027-01-02T12:00Z")
    checked = provenance_of([act], lens=LENS)[act]
    assert (checked.last_changed, checked.last_checked) == (loaded.last_changed, date(2027, 1, 2))
    changed(act, source=cited_by(act), values={"note": "Notified in New York."})
    after = provenance_of([act], lens=LENS)[act]
    assert (after.last_changed, after.earlier) == (today(), 1)
    assert Change.objects.get(pk=after.newest).after == {"note": "Notified in New York."}


def test_many_facts_of_many_kinds_cost_two_queries_and_none_cost_two(act, django_assert_num_queries):
    rule = Rule.objects.order_by("pk").first()
    provenance_of([act, rule], lens=LENS)  # the process learns the numbers of the content types
    for facts in ([act, rule, *TreatyAction.objects.order_by("pk")[:50]], []):
        with django_assert_num_queries(2):
            provenance_of(facts, lens=LENS)


def test_the_button_is_a_reviewers_and_takes_the_source_from_the_form(act):
    sent = {"move": "recheck", "reason": "Read again", "source_of_change": cited_by(act).pk}
    address = change_address(act).replace("/change/", "/move/")
    assert logged_in(EDITOR).post(address, sent).status_code == 403
    reviewer = logged_in(REVIEWER)
    said = words_of(reviewer.post(address, {**sent, "source_of_change": ""}, follow=True))
    assert said == ["Say which of its sources you read again, in “Source of the change”."]
    answer = reviewer.post(address, sent, follow=True)
    assert "checked again today" in words_of(answer)[0]
    assert "Checked against its sources, nothing to change" in answer.content.decode()


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("flagged=yes", {"ccm-home-2024"}),
        ("archived=yes", {"ccm-home-2024"}),
        ("checked=late", {"ccm-home-2024"}),
    ],
)
def test_the_register_is_narrowed_to_what_needs_a_look(query, shown):
    Source.objects.filter(key="ccm-home-2024").update(
        network="Example network", archive_url="https://archive.example/1", checked_on="2020-01-01"
    )
    answer = logged_in(REVIEWER).get(f"/admin/editorial/source/?{query}")
    assert {source.key for source in answer.context["cl"].queryset} == shown


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("country", "XYZ", "is not a country code of three capital letters"),
        ("file_sha256", "ABC", "A SHA-256 is 64 signs"),
        ("archive_url", "a copy", "Enter a valid URL"),
    ],
)
def test_what_no_register_could_hold_is_refused_in_words(field, value, words):
    source = Source.objects.get(key="ccm-home-2024")
    setattr(source, field, value)
    with pytest.raises(ValidationError, match=words):
        source.full_clean()
