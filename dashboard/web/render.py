"""The one way a public page is made: Jinja2, with the day it speaks of."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

from editorial.domain.clock import today
from editorial.domain.lens import Lens


def page(
    request: HttpRequest, template: str, *, lens: Lens, section: str = "", **context: Any
) -> HttpResponse:
    """Renders a page of the record as the lens reads it.

    Adds `lens`, `today`, `carry` (the query that keeps the day in every link, empty for today),
    `site` (scheme and host) and `canonical`, the address without the day.
    """
    now = today()
    site = settings.SITE_URL or f"{request.scheme}://{request.get_host()}"
    context |= {
        "lens": lens,
        "today": now,
        "carry": "" if lens.day == now else f"?as_of={lens.day.isoformat()}",
        "section": section,
        "site": site,
        "path": request.path,
        "canonical": site + request.path,
    }
    return HttpResponse(render(template, context))


def render(template: str, context: dict[str, Any]) -> str:
    """The text of a public template."""
    return get_template(template, using="jinja2").render(context)
