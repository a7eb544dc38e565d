"""The moment a form was handed out, signed, so that it needs neither cookie nor memory."""

from datetime import UTC, datetime, timedelta

from django.core.signing import BadSignature, Signer

from editorial.domain.clock import now

SALT = "handed out at"


def stamp() -> str:
    """This moment, to the second, under our signature."""
    return Signer(salt=SALT).sign(str(int(now().timestamp())))


def age_of(stamped: str) -> timedelta | None:
    """How long ago it was handed out; None where it was not signed here."""
    try:
        seconds = int(Signer(salt=SALT).unsign(stamped))
    except (BadSignature, ValueError):
        return None
    return now() - datetime.fromtimestamp(seconds, UTC)
