"""The buttons that move a row, and the services behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from editorial.domain.roles import PROPOSE, PUBLISH
from editorial.domain.stage import Stage
from editorial.selectors.permission import may, may_publish_this, may_return_this
from editorial.services.propose import propose_retraction, propose_return
from editorial.services.publish import publish
from editorial.services.recheck import recheck
from editorial.services.review import return_to_draft, send_to_review

FIRST = "“{}” names a person, so two reviewers look. Your approval is kept; a second one publishes it."


def published(fact: Any, *, by: Any, reason: str) -> str:
    return "“{}” is published." if publish(fact, by=by, reason=reason) else FIRST


def sent(fact: Any, *, by: Any, reason: str) -> str:
    send_to_review(fact, by=by, reason=reason)
    return "“{}” is in review. Somebody who had no hand in it publishes it."


def returned(fact: Any, *, by: Any, reason: str) -> str:
    return_to_draft(fact, by=by, reason=reason)
    return "“{}” is a draft again."


def to_retract(fact: Any, *, by: Any, reason: str) -> str:
    propose_retraction(fact, by=by, reason=reason)
    return "It is proposed to retract “{}”. Somebody else decides; until then it stands."


def to_bring_back(fact: Any, *, by: Any, reason: str) -> str:
    propose_return(fact, by=by, reason=reason)
    return "It is proposed to bring “{}” back. Somebody else decides."


def checked_again(fact: Any, *, by: Any, reason: str, source: Any = None) -> str:
    recheck(fact, by=by, reason=reason, source=source)
    return "“{}” is told as checked again today. Nothing of it was changed."


@dataclass(frozen=True, kw_only=True)
class Move:
    """A button: who may press it on which row, and what it does; `do` answers what to say afterwards.

    `names_source`: it is told the source typed into the form.
    """

    label: str
    is_open_to: Callable[[Any, Any], bool]
    do: Callable[..., str]
    css: str = ""
    names_source: bool = False


MOVES = {
    "publish": Move(label="Publish", is_open_to=may_publish_this, do=published, css="publish"),
    "return": Move(label="Return with a word", is_open_to=may_return_this, do=returned),
    "recheck": Move(
        label="Checked against its sources, nothing to change",
        is_open_to=lambda user, fact: fact.stage == Stage.PUBLISHED and may(user, PUBLISH),
        do=checked_again,
        names_source=True,
    ),
    "retract": Move(
        label="Propose to retract it",
        is_open_to=lambda user, fact: fact.stage == Stage.PUBLISHED and may(user, PROPOSE),
        do=to_retract,
    ),
    "bring_back": Move(
        label="Propose to bring it back",
        is_open_to=lambda user, fact: fact.stage == Stage.RETRACTED and may(user, PROPOSE),
        do=to_bring_back,
    ),
}
