"""Replies by whom the record concerns: the compiled record holds none, so tests write their own."""

from datetime import date

from conflict.models import Statement
from editorial.domain.clock import now
from editorial.domain.stage import Stage
from editorial.models import Citation, Reply, Source
from editorial.services.desk import desk


def reply_to(fact=None, **more):
    """An unsaved reply, beside the flagship's statement where nothing else is named."""
    given = {
        "said_by": "Ministry of Defence",
        "capacity": "through its press office",
        "made_on": date(2026, 11, 20),
        "words": "We said something else.",
    }
    return Reply(fact=fact or Statement.objects.get(slug="shoigu-2023-07-11"), **given | more)


def draft_reply(fact=None, **more):
    """A draft that rests on a published source."""
    reply = reply_to(fact, **more)
    reply.save()
    Citation.objects.create(fact=reply, source=Source.objects.get(key="icrc-2020"))
    return reply


def published_reply(fact=None, **more):
    """On the record, as if two reviewers had put it there."""
    moment = {"stage": Stage.PUBLISHED, "published_at": now(), "published_by": desk()}
    return draft_reply(fact, **moment, **more)
