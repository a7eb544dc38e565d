"""What a person reads whom the desk refuses something, and what they can do about it."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

NOT_YOURS = (
    "Your role does not open this",
    "Nothing was changed. If your work needs it, ask an administrator for the role, or somebody who has it "
    "to do it.",
)
NOT_TAKEN = (
    "What you sent was not taken",
    "You have logged in anew since this page was opened, or your browser keeps no cookies. Go back, copy "
    "what you typed, load the page again, and send it from there.",
)


def not_yours(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 of a page or button that is not in the person's row of the table of roles."""
    return told(request, *NOT_YOURS)


def not_taken(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of a form without its token: mostly one that stood open while its visit ended."""
    return told(request, *NOT_TAKEN)


def told(request: HttpRequest, title: str, said: str) -> HttpResponse:
    """The page in the look of the desk."""
    return TemplateResponse(request, "admin/refused.html", {"title": title, "said": said}, status=403)
