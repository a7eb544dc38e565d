"""What the filters of lists offer: only what would find something."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef

from conflict.models import Claim, Office, Speaker, Statement, WeaponType
from editorial.domain.folding import folded
from editorial.domain.lens import Lens
from treaties.models import State, Treaty

Choices = list[tuple[str, str]]


def speakers(*, lens: Lens) -> Choices:
    """(slug, name) of everybody whose words are on record, by name."""
    spoke = Office.objects.filter(_has_spoken(lens), speaker=OuterRef("pk"))
    return _sorted(Speaker.objects.seen_through(lens).filter(Exists(spoke)), "slug")


def states_speaking(*, lens: Lens) -> Choices:
    """(code, name) of the states for which something was said."""
    spoke = Office.objects.filter(_has_spoken(lens), state=OuterRef("pk"))
    return _sorted(State.objects.seen_through(lens).filter(Exists(spoke)), "code")


def _has_spoken(lens: Lens) -> Exists:
    """One statement found answers; a list of them all would be read through for each office."""
    return Exists(Statement.objects.seen_through(lens).filter(office=OuterRef("pk")))


def states_spoken_of(*, lens: Lens) -> Choices:
    """(code, name) of the states that some claim speaks of."""
    through: Any = Claim.states.through
    on_record = Exists(Claim.objects.seen_through(lens).filter(pk=OuterRef("claim_id")))
    spoken_of = through.objects.filter(on_record, state=OuterRef("pk"))
    return _sorted(State.objects.seen_through(lens).filter(Exists(spoken_of)), "code")


def weapons(*, lens: Lens) -> Choices:
    """(slug, name) of every type, by name."""
    return _sorted(WeaponType.objects.seen_through(lens), "slug")


def treaties(*, lens: Lens) -> Choices:
    """(slug, short name) of every treaty."""
    return _sorted(Treaty.objects.seen_through(lens), "slug", name="short_name")


def _sorted(rows: Any, key: str, *, name: str = "name") -> Choices:
    found = rows.order_by(key).values_list(key, name)
    return sorted(found, key=lambda choice: folded(choice[1]))
