"""What the front page of the desk is made of: sections of counted lists, each with its definition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

MOST = 100  # counted up to this many
SHOWN = 10  # lines printed
ASKED = MOST + 1  # rows asked for, to know whether there are more


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line: a link, and what is said after it."""

    words: str
    href: str
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A list with its number and what that number counts; `more` holds (words, address) of whole lists.

    `none` is printed in its place where nothing is found.
    """

    title: str
    count: str
    definition: str
    items: Sequence[Item]
    none: str
    more: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Parts that belong together; the lines of a folded one are shown when they are asked for."""

    key: str
    title: str
    parts: Sequence[Part]
    is_folded: bool = False


def counted(found: Sequence[Any], *, most: int = MOST) -> str:
    """How many there are, as far as they were counted."""
    return str(len(found)) if len(found) <= most else f"more than {most}"


def form_of(row: Any) -> str:
    """The form of a row at the desk."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def list_of(label: str, **chosen: str) -> str:
    """A list at the desk, of a model like `editorial.source`, narrowed."""
    path = reverse(f"admin:{label.lower().replace('.', '_')}_changelist")
    return f"{path}?{urlencode(chosen)}" if chosen else path
