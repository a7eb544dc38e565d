"""What the record answers to a claim, as an editor reads it beside the tests."""

from django.utils.html import format_html, format_html_join

from conflict.domain.check import CONSISTENT, INCONSISTENT, disagrees
from conflict.domain.expectation import CheckRole, Expects
from conflict.selectors.check import checks_at_desk, preview
from editorial.domain.precision import say_day
from treaties.domain.standing import Standing
from treaties.selectors.audited import PUBLISHED

OUTCOMES = {
    CONSISTENT: "Consistent: the record is as the tests expect.",
    INCONSISTENT: "Inconsistent: the record is not as the tests expect.",
    None: "No outcome: the tests give context, or ask of who is outside the depositary’s practice.",
}
HOLDS = {
    True: "the record agrees",
    False: "the record does not",
    None: "which cannot be asked of a state outside the depositary’s practice",
}
EMPTY = "Press “Check against the record” below: nothing is saved by it."
UNREAD = "The tests cannot be read yet: see what is marked."
NOTHING = "No test: the record of acts is not asked."
APART = "Verdict and check pull apart. Both stand until a person has looked at them again."
MOVED = (
    "The record says something else of these days than when the verdict was given. Look at the claim again."
)


def answer_to(claim):
    """Of a claim just typed, what it would find; of a stored one, what it finds now."""
    check, now = check_of(claim), stored_check(claim)
    if check is None:
        return UNREAD if getattr(claim, "is_unread", False) else EMPTY if claim.pk is None else NOTHING
    return in_words(claim, check, has_moved=bool(now and now.has_moved)) if check.tests else NOTHING


def in_words(claim, check, *, has_moved):
    """What a person should see first, the sentence, the outcome, and each state's standing."""
    doubts = [APART] if disagrees(claim.verdict, check.outcome) else []
    doubts += [MOVED] if has_moved else []
    return format_html(
        '<div class="answer">{}<p class="working">{}</p><p>{}</p><ul>{}</ul></div>',
        format_html_join("", '<p class="doubt">{}</p>', ((doubt,) for doubt in doubts)),
        check.sentence,
        OUTCOMES[check.outcome],
        format_html_join("", "<li>{}</li>", ((told(test),) for test in check.tests)),
    )


def answer_to_stored(claim):
    """Of a claim on its own form."""
    if claim is None or claim.pk is None:
        return "Shown once the claim is saved: choose “Save and continue editing”."
    check = checks_at_desk([claim.pk], lens=PUBLISHED).get(claim.pk)
    return in_words(claim, check, has_moved=check.has_moved) if check else NOTHING


def check_of(claim):
    """The check of what was typed, else the stored one; None where there is neither."""
    if hasattr(claim, "questions"):
        return preview(claim.questions, lens=PUBLISHED)
    return None if getattr(claim, "is_unread", False) else stored_check(claim)


def stored_check(claim):
    """The check of what the claim asks by now; None where it asks nothing."""
    below = getattr(claim, "below", None)
    return below.check if below else None


def told(test):
    """One test in a line: who stood how, and whether that was expected."""
    expected = f"{Expects(test.expects).label}; {HOLDS[test.holds]}"
    role = " (context)" if test.role == CheckRole.CONTEXT else ""
    then = f"; when the verdict was given: {Standing(test.standing_then).label}" if test.has_moved else ""
    return (
        f"{test.name}, {test.short_name}, {say_day(test.asked_on)}: {Standing(test.standing).label}{then}. "
        f"Expected: {expected}{role}."
    )
