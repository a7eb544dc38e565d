"""What waits for the person before the desk, as far as their roles let them act on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.desk.section import ASKED, SHOWN, Item, Part, Section, counted, form_of, list_of
from editorial.domain.precision import say_day
from editorial.domain.roles import ANSWER, PROPOSE, PUBLISH
from editorial.domain.stage import Stage
from editorial.selectors import queue
from editorial.selectors.permission import may
from editorial.selectors.waiting import Waiting, facts_at, returned_to, to_publish, unpublished_kinds

PROPOSALS = "editorial.proposal"


def waiting_section(user: Any, *, day: date) -> Section:
    """Each part that this person may act on; the rows of all of them are fetched together."""
    there, publishes = unpublished_kinds(), may(user, PUBLISH)
    returned = returned_to(user, among=there[Stage.DRAFT], most=ASKED)
    in_review = to_publish(user, among=there[Stage.IN_REVIEW], most=ASKED) if publishes else []
    second = [one for one in in_review if one.is_approved]
    first = [one for one in in_review if not one.is_approved]
    shown = (*returned[:SHOWN], *second[:SHOWN], *first[:SHOWN])
    facts = facts_at(one.place for one in shown)
    parts = [_returned(returned, facts, day=day)]
    if may(user, PROPOSE):
        parts.append(_sent_back(queue.sent_back(user, most=ASKED), day=day))
        parts.append(_mine(queue.mine(user, most=ASKED), day=day))
    if publishes:
        proposals = queue.to_decide(user, most=ASKED)
        parts += [
            _second(second, [one for one in proposals if one.is_approved], facts, day=day),
            _first(first, facts, there[Stage.IN_REVIEW], day=day),
            _to_decide([one for one in proposals if not one.is_approved], day=day),
        ]
    if may(user, ANSWER):
        parts.append(_to_answer(queue.to_answer(most=ASKED), day=day))
    return Section(key="waiting", title="Waiting for you", parts=parts)


def _returned(found: Sequence[Waiting], facts: Any, *, day: date) -> Part:
    return Part(
        title="Drafts returned to you",
        count=counted(found),
        definition=f"Drafts you began that somebody sent back out of review, on {say_day(day)}.",
        items=[
            Item(
                words=str(facts[one.place]),
                href=form_of(facts[one.place]),
                said=f"returned by {one.by} on {say_day(one.at.date())}: {one.word}",
            )
            for one in found[:SHOWN]
        ],
        none="No draft of yours has been returned.",
    )


def _sent_back(found: Sequence[Any], *, day: date) -> Part:
    return Part(
        title="Proposals returned to you",
        count=counted(found),
        definition=f"Returned with a word, and not proposed anew by you since, on {say_day(day)}.",
        items=[
            _item(one, f"returned by {one.decided_by} on {_day(one.decided_at)}: {one.word}")
            for one in found[:SHOWN]
        ],
        none="No proposal of yours has been returned.",
        more=[("Returned proposals", list_of(PROPOSALS, state__exact="returned"))],
    )


def _mine(found: Sequence[Any], *, day: date) -> Part:
    return Part(
        title="Your open proposals",
        count=counted(found),
        definition=f"Proposed by you and not decided, on {say_day(day)}: somebody else decides.",
        items=[_item(one, f"proposed on {_day(one.made_at)}") for one in found[:SHOWN]],
        none="You have no open proposal.",
        more=[("Your open proposals", list_of(PROPOSALS, whose="mine"))],
    )


def _second(rows: Sequence[Waiting], proposals: Sequence[Any], facts: Any, *, day: date) -> Part:
    items = [_in_review(one, facts) for one in rows[:SHOWN]]
    items += [_item(one, f"proposed by {one.made_by} on {_day(one.made_at)}") for one in proposals[:SHOWN]]
    return Part(
        title="Second approvals wanted",
        count=counted([*rows, *proposals]),
        definition="They name a person and another reviewer has approved them: yours would be the second, "
        f"on {say_day(day)}.",
        items=items[:SHOWN],
        none="No second approval of yours is wanted.",
    )


def _first(found: Sequence[Waiting], facts: Any, kinds: Sequence[Any], *, day: date) -> Part:
    return Part(
        title="In review",
        count=counted(found),
        definition=f"Rows in review in which you had no hand, longest waiting first, on {say_day(day)}.",
        items=[_in_review(one, facts) for one in found[:SHOWN]],
        none="Nothing in review is for you to publish.",
        more=[
            (
                f"{kind._meta.verbose_name_plural} in review",
                list_of(kind._meta.label, stage__exact="in_review"),
            )
            for kind in kinds
        ],
    )


def _to_decide(found: Sequence[Any], *, day: date) -> Part:
    return Part(
        title="Proposals to decide",
        count=counted(found),
        definition=f"Open proposals of others that you may decide, longest waiting first, on {say_day(day)}.",
        items=[_item(one, f"proposed by {one.made_by} on {_day(one.made_at)}") for one in found[:SHOWN]],
        none="No proposal waits for your decision.",
        more=[("Proposals waiting for you", list_of(PROPOSALS, whose="me"))],
    )


def _to_answer(found: Sequence[Any], *, day: date) -> Part:
    return Part(
        title="Corrections to answer",
        count=counted(found),
        definition=f"What readers say is wrong and nobody answered, the next due first, on {say_day(day)}.",
        items=[
            Item(
                words=one.page,
                href=form_of(one),
                said=f"due {_day(one.due_at)}, {one.due_at:%H:%M} UTC"
                + ("; somebody may be harmed" if one.is_urgent else ""),
            )
            for one in found[:SHOWN]
        ],
        none="No correction waits for an answer.",
        more=[("Open corrections", list_of("editorial.correction", due="open"))],
    )


def _in_review(one: Waiting, facts: Any) -> Item:
    fact = facts[one.place]
    said = f"{fact._meta.verbose_name}, in review since {say_day(one.at.date())}"
    return Item(words=str(fact), href=form_of(fact), said=said)


def _item(proposal: Any, said: str) -> Item:
    return Item(words=proposal.about, href=form_of(proposal), said=f"{proposal.in_brief}; {said}")


def _day(moment: Any) -> str:
    return say_day(moment.date())
