"""The address at which a reader says that a page is wrong."""

from urllib.parse import quote

from django.urls import reverse


def wrong_path(page: str) -> str:
    """The form, told which page it is about; the day of the page stays readable in it."""
    return f"{reverse('correction-new')}?about={quote(page, safe='/=')}"
