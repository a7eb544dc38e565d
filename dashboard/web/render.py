"""The one way a public page is made: Jinja2, with the day it speaks of."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

from dashboard.web.lens import carry, reading_day
from dashboard.web.linked import Linked, as_script
from dashboard.web.preview import Previewed
from dashboard.web.site import site_of
from editorial.domain.lens import Lens


def page(
    request: HttpRequest,
    template: str,
    *,
    lens: Lens,
    section: str = "",
    linked: Sequence[Linked | None] = (),
    **context: Any,
) -> HttpResponse:
    """Renders a page of the record as the lens reads it.

    Adds `lens`, `today`, `carry` (the query that keeps the day in every link, empty for today),
    `site` (scheme and host), `canonical`, the address without the day, and `fixed`, the one with it.
    `linked` is what machines read (dashboard.web.linked); what is None is left out. `preview` is the banner
    of a page that the desk asks for, else None.
    """
    now = reading_day()
    site = site_of(request)
    context |= {
        "lens": lens,
        "today": now,
        "carry": carry(lens),
        "section": section,
        "site": site,
        "fixed": f"{site}{request.path}?as_of={lens.day.isoformat()}",
        "linked": as_script([thing for thing in linked if thing]),
        "path": request.path,
        "canonical": site + request.path,
        "preview": request.banner if isinstance(request, Previewed) else None,
    }
    return HttpResponse(render(template, context))


def render(template: str, context: dict[str, Any]) -> str:
    """The text of a public template."""
    return get_template(template, using="jinja2").render(context)
