"""How long a visit to the desk lasts: kept in its session, so that no page beside the desk is asked."""

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

from editorial.domain.clock import now

STEP = 60  # seconds between two notes of a sign of life: a session is not written at each request


def begin(session: SessionBase) -> None:
    """Notes the beginning in the session that a login has just made."""
    moment = int(now().timestamp())
    session.update({"began": moment, "seen": moment})


def goes_on(session: SessionBase) -> bool:
    """Notes a sign of life; False where the visit is over. A session without a beginning is none of ours."""
    moment, began, seen = int(now().timestamp()), session.get("began", 0), session.get("seen", 0)
    if moment - began > settings.SESSION_COOKIE_AGE or moment - seen > settings.SESSION_IDLE_AGE:
        return False
    if moment - seen > STEP:
        session["seen"] = moment
    return True
