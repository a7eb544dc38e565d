"""What a reader asked for and cannot have, in a sentence meant for them."""

from django.core.exceptions import BadRequest


class Unreadable(BadRequest):
    """A parameter that cannot be read: status 400, the same sentence on page and API."""
