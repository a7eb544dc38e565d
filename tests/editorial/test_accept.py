"""What acceptance writes: values, links, sources; and what it never overwrites."""

import pytest

from editorial.models import Approval, Citation, Source, User
from editorial.services.correct import correct
from editorial.services.decide import CannotDecide, Conflict, accept
from editorial.services.propose import propose
from tests.editorial.desk import changed, somebody, trail
from treaties.models import Rule, State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_the_second_of_two_on_one_field_sees_the_conflict_and_nothing_is_overwritten(asked, treaty, reviewer):
    first = asked(rule_note="First", adopted_at_place="Croke Park")
    second = asked(by=somebody("other"), rule_note="Second")
    was = treaty.rule_note or "nothing"
    accept(first, by=reviewer)
    before = trail(treaty)
    with pytest.raises(Conflict) as refused:
        accept(second, by=reviewer)
    said = str(refused.value)
    assert f"Rule note: “{was}” when this was proposed, “First” now; proposed is “Second”." in said
    second.refresh_from_db()
    treaty.refresh_from_db()
    assert (treaty.rule_note, second.state, trail(treaty)) == ("First", "open", before)


def test_two_on_different_fields_of_one_row_both_stand(asked, treaty, reviewer):
    first, second = asked(rule_note="First"), asked(by=somebody("other"), adopted_at_place="Croke Park")
    accept(first, by=reviewer)
    accept(second, by=reviewer)
    treaty.refresh_from_db()
    assert (treaty.rule_note, treaty.adopted_at_place) == ("First", "Croke Park")


def test_two_who_propose_the_same_agree(asked, treaty, reviewer):
    first, second = asked(rule_note="Both"), asked(by=somebody("other"), rule_note="Both")
    accept(first, by=reviewer)
    before = trail(treaty)
    accept(second, by=reviewer)
    assert trail(treaty) == before


def test_links_many_and_dates_are_applied(treaty, asked, reviewer):
    tonga = State.objects.get(code="TON")
    accept(asked(open_to=[tonga], checked_on=treaty.checked_on.replace(year=2025)), by=reviewer)
    treaty.refresh_from_db()
    assert (list(treaty.open_to.all()), treaty.checked_on.year) == ([tonga], 2025)
    act = TreatyAction.objects.get(treaty=treaty, state__code="VUT", kind="accession")
    changed(act, source=Source.objects.get(key="icrc-2020"), values={"state": tonga})
    act.refresh_from_db()
    assert act.state == tonga


def test_what_follows_from_a_change_follows_in_the_same_transaction(source):
    """CCM article 17(2): Vanuatu's deposit a month later binds a month later."""
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="VUT", kind="accession")
    was = act.effective_computed_on
    changed(act, source=source, values={"done_on": act.done_on.replace(month=act.done_on.month + 1)})
    act.refresh_from_db()
    assert act.effective_computed_on == was.replace(month=was.month + 1)
    changed(act, source=source, values={"kind": "will_not_join"})
    act.refresh_from_db()
    assert act.effective_computed_on is None


def test_what_the_record_refuses_by_then_is_said_and_leaves_no_trace(asked, treaty, reviewer):
    proposal = asked(slug="brand-new")
    Treaty.objects.filter(slug="mine-ban").update(slug="brand-new")
    before = trail(treaty)
    with pytest.raises(CannotDecide, match="already exists"):
        accept(proposal, by=reviewer)
    assert trail(treaty) == before


def test_a_source_still_a_draft_is_published_first(treaty, editor, reviewer):
    memory = Source.objects.get(key="unsourced-memory")
    proposal = propose(treaty, by=editor, reason="Heard", source=memory, values={"rule_note": "x"})
    with pytest.raises(CannotDecide, match="“unsourced-memory” is not published"):
        accept(proposal, by=reviewer)


def test_sources_come_and_go_and_their_words_change(treaty, editor, reviewer, source):
    old = treaty.citations.order_by("pk").first()
    kept = Citation.objects.create(fact=treaty, source=source, locator="page 3", quote="Old words")
    changed(
        treaty,
        cite=[
            Citation(source=source, locator="page 3", quote="New words"),
            Citation(source=source, locator="page 4"),
        ],
        uncite=[Citation.objects.get(pk=kept.pk), old],
    )
    kept.refresh_from_db()
    assert kept.quote == "New words"
    assert treaty.citations.filter(source=source, locator="page 4").exists()
    assert not Citation.objects.filter(pk=old.pk).exists()
    assert Citation.history.filter(id=old.pk).latest().history_type == "-"


def test_a_source_changed_meanwhile_is_a_conflict_too(treaty, editor, reviewer, source):
    row = Citation.objects.create(fact=treaty, source=source, locator="page 3", quote="Old words")
    loses = propose(treaty, by=editor, reason="Wrong page", source=source, uncite=[row])
    new = Citation(source=source, locator="page 9", quote="a")
    adds = propose(treaty, by=editor, reason="Found", cite=[new])
    Citation.objects.filter(pk=row.pk).update(quote="Other words")
    Citation.objects.create(fact=treaty, source=source, locator="page 9", quote="b")
    with pytest.raises(Conflict, match="page 3: no longer cited as it was"):
        accept(loses, by=reviewer)
    with pytest.raises(Conflict, match="page 9: cited by now, in other words"):
        accept(adds, by=reviewer)


def test_a_row_whose_sources_all_go_keeps_the_one_that_shows_the_change(editor, reviewer, source):
    act = TreatyAction.objects.filter(treaty__slug="ccm", stage="published").order_by("pk").first()
    cited = list(act.citations.exclude(source=source).order_by("pk"))
    accept(propose(act, by=editor, reason="None", source=source, uncite=cited), by=reviewer)
    assert [citation.source for citation in act.citations.all()] == [source]


def test_a_fact_that_inherits_its_sources_is_given_none_of_its_own(source):
    rule = Rule.objects.filter(stage="published").order_by("pk").first()
    changed(rule, source=source, values={"note": "As article 1 says"})
    rule.refresh_from_db()
    assert (rule.note, rule.citations.count()) == ("As article 1 says", 0)


def test_a_change_of_what_names_a_person_needs_two_reviewers(editor, reviewer, source):
    from conflict.models import Speaker

    shoigu = Speaker.objects.get(slug="sergei-shoigu")
    proposal = propose(shoigu, by=editor, reason="Misspelt", source=source, values={"name": "Sergey Shoigu"})
    assert accept(proposal, by=reviewer) is False
    assert accept(proposal, by=reviewer) is False, "the same person, twice"
    shoigu.refresh_from_db()
    assert (shoigu.name, Approval.objects.count()) == ("Sergei Shoigu", 1)
    assert accept(proposal, by=User.objects.create(username="second"))
    shoigu.refresh_from_db()
    assert shoigu.name == "Sergey Shoigu"


def test_a_correction_in_between_is_seen_whoever_made_it(asked, treaty, reviewer):
    proposal = asked(rule_note="Proposed")
    correct(treaty, by=somebody("other"), reason="Meanwhile", values={"rule_note": "Meanwhile"})
    with pytest.raises(Conflict):
        accept(proposal, by=reviewer)
