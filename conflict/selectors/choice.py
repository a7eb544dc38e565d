"""What the filters of lists offer: only what would find something."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Subquery
from django.db.models.lookups import IsNull

from conflict.models import Claim, Office, Speaker, Statement, WeaponType
from editorial.domain.folding import folded
from editorial.domain.lens import Lens
from treaties.models import State, Treaty

Choices = list[tuple[str, str]]
# From each state to the next in the index; SELECT DISTINCT would read every row.
NAMED = """
    SELECT pk FROM (
        WITH RECURSIVE named(pk) AS (
            SELECT min(state_id) FROM conflict_claim_states
            UNION ALL
            SELECT (SELECT min(state_id) FROM conflict_claim_states WHERE state_id > named.pk)
            FROM named WHERE named.pk IS NOT NULL
        )
        SELECT pk FROM named
    ) AS named
    WHERE pk IS NOT NULL
"""


def speakers(*, lens: Lens) -> Choices:
    """(slug, name) of everybody whose words are on record, by name."""
    spoke = Office.objects.filter(_has_spoken(lens), speaker=OuterRef("pk"))
    return _sorted(having(Speaker.objects.seen_through(lens), spoke), "slug")


def states_speaking(*, lens: Lens) -> Choices:
    """(code, name) of the states for which something was said."""
    spoke = Office.objects.filter(_has_spoken(lens), state=OuterRef("pk"))
    return _sorted(having(State.objects.seen_through(lens), spoke), "code")


def _has_spoken(lens: Lens) -> Exists:
    """One statement found answers; a list of them all would be read through for each office."""
    return Exists(Statement.objects.seen_through(lens).filter(office=OuterRef("pk")))


def states_spoken_of(*, lens: Lens) -> Choices:
    """(code, name) of the states that some claim speaks of; two queries.

    First those that any claim names: PostgreSQL would read through all that is said for each of the others.
    """
    with connection.cursor() as cursor:
        cursor.execute(NAMED)
        named = [pk for (pk,) in cursor.fetchall()]
    spoken_of = Claim.objects.seen_through(lens).filter(states=OuterRef("pk"))
    return _sorted(having(State.objects.seen_through(lens).filter(pk__in=named), spoken_of), "code")


def having(rows: Any, others: Any) -> Any:
    """The rows for which `others` has one, asked row by row.

    Of an EXISTS PostgreSQL makes one join, and reads every statement there is to list seventy speakers.
    """
    return rows.filter(IsNull(Subquery(others.order_by().values("pk")[:1]), False))


def weapons(*, lens: Lens) -> Choices:
    """(slug, name) of every type, by name."""
    return _sorted(WeaponType.objects.seen_through(lens), "slug")


def treaties(*, lens: Lens) -> Choices:
    """(slug, short name) of every treaty."""
    return _sorted(Treaty.objects.seen_through(lens), "slug", name="short_name")


def _sorted(rows: Any, key: str, *, name: str = "name") -> Choices:
    found = rows.order_by(key).values_list(key, name)
    return sorted(found, key=lambda choice: folded(choice[1]))
