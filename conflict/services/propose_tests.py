"""What a published claim shall ask: each difference is proposed or sent to review, and another decides."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from conflict.domain.test_lines import Question
from conflict.models import Claim, ClaimTest
from conflict.services.claim_tests import new_tests, tests_of
from editorial.domain.stage import Stage
from editorial.models import Source, User
from editorial.selectors.proposal import open_about
from editorial.services.draft import delete_draft, save_draft
from editorial.services.propose import propose, propose_retraction, propose_return
from editorial.services.review import return_to_draft, send_to_review

NEW = "“{}” is in review. Somebody who had no hand in it publishes it."
GONE = "It is proposed to retract “{}”. Somebody else decides; until then it stands."
BACK = "“{}” was asked before and retracted: it is proposed to bring it back."
OTHER = "It is proposed that “{}” be of the role “{}”."
WITHDRAWN = "“{}” was not published yet, and is deleted."
WAITING = "“{}” waits in an open proposal already."


@transaction.atomic
def propose_tests(
    claim: Claim, *, questions: Sequence[Question], by: User, reason: str, source: Source | None
) -> list[str]:
    """Answers a sentence a difference. `source` shows a change of role; else the first of the evidence.

    The order of published tests stays as it is. CannotPropose and CannotMove say what is refused.
    """
    known = tests_of(claim)
    asked = {question.key for question in questions}
    told = [_let_go(test, by=by, reason=reason) for key, test in known.items() if key not in asked]
    fresh = new_tests([question for question in questions if question.key not in known], claim=claim)
    last = max((test.position for test in known.values()), default=0)
    for position, test in enumerate(fresh.values(), start=last + 1):
        test.position = position
        save_draft(test, by=by, reason=reason)
        send_to_review(test, by=by, reason=reason)
        told.append(NEW.format(_named(test)))
    stays = [question for question in questions if question.key in known]
    told += [_keep(known[one.key], one, by=by, reason=reason, source=source) for one in stays]
    return [sentence for sentence in told if sentence]


def _let_go(test: ClaimTest, *, by: User, reason: str) -> str:
    """A published test is proposed to be retracted; one on its way goes at once."""
    if test.stage == Stage.RETRACTED:
        return ""
    if test.stage == Stage.PUBLISHED:
        if open_about(test):
            return WAITING.format(_named(test))
        propose_retraction(test, by=by, reason=reason)
        return GONE.format(_named(test))
    if test.stage == Stage.IN_REVIEW:
        return_to_draft(test, by=by, reason=reason)
    delete_draft(test, by=by, reason=reason)
    return WITHDRAWN.format(_named(test))


def _keep(test: ClaimTest, question: Question, *, by: User, reason: str, source: Source | None) -> str:
    """What is asked by now: brought back where it was retracted, or another role where that was typed."""
    if test.stage == Stage.RETRACTED:
        if open_about(test):
            return WAITING.format(_named(test))
        propose_return(test, by=by, reason=reason)
        return BACK.format(_named(test))
    if test.role == question.role:
        return ""
    if test.stage == Stage.PUBLISHED:
        first = test.rests_on().select_related("source").order_by("pk").first()
        shown_by = source or (first.source if first else None)
        propose(test, by=by, reason=reason, source=shown_by, values={"role": question.role})
        return OTHER.format(_named(test), question.role)
    if test.stage == Stage.IN_REVIEW:
        return_to_draft(test, by=by, reason=reason)
    test.role = question.role
    save_draft(test, by=by, reason=reason)
    send_to_review(test, by=by, reason=reason)
    return NEW.format(_named(test))


def _named(test: ClaimTest) -> str:
    return str(test.question)
