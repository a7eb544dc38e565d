"""The Jinja2 environment of public pages: an unknown name fails, nothing of the request is in reach."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, StrictUndefined

from dashboard.web.bound_link import bound_path
from dashboard.web.correction_link import wrong_path
from dashboard.web.outgoing import copy_of, link_of
from editorial.domain import precision

SECTIONS = (
    ("/treaties/", "Treaties"),
    ("/states/", "States"),
    ("/bound/", "Who is bound?"),
    ("/weapons/", "Weapons"),
    ("/statements/", "Statements"),
    ("/claims/", "Claims"),
    ("/compare/", "Compare"),
    ("/disagreements/", "Disagreements"),
    ("/method/", "Method"),
    ("/api/", "Data & API"),
)


def environment(**options: Any) -> Environment:
    """Called by Django's Jinja2 backend with its own loader and `autoescape=True`; strict about names."""
    strict = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    env = Environment(**{**options, **strict})
    env.globals.update(link_of=link_of, copy_of=copy_of)
    env.globals.update(static=static, url=address, sections=SECTIONS, bound_path=bound_path)
    env.globals["wrong_path"] = wrong_path
    env.filters.update(
        short_day=precision.say_day,
        long_day=precision.say_long,
        written=precision.say_partial,
        machine=precision.write_partial,
    )
    return env


def address(name: str, *args: object, **kwargs: object) -> str:
    """The path of a named route, as in `url("treaty", slug="ccm")`. Raises NoReverseMatch."""
    return reverse(name, args=args, kwargs=kwargs)
