"""Statements and claims by the thousand, in a scratch database that already holds the record."""

import random
from datetime import date, timedelta

WORDS = [f"word{n}" for n in range(8000)]
WEIGHTS = [1 / (n + 1) for n in range(8000)]
FIRST_DAY = date(1995, 1, 1)
DAYS = 11_000
VERDICTS = ("supported", "contradicted", "mixed", "unverified", "unverifiable", "not_checkable")
BATCH = 2000
SPEAKERS = 20  # each says a twentieth of what is said


def fill(total):
    """Brings the generated statements to `total`, with a claim and a citation each; the same each time."""
    from django.db import connection

    from conflict.models import Claim, Statement
    from editorial.domain.clock import now
    from editorial.domain.stage import Stage
    from editorial.services.desk import desk

    had = Statement.objects.filter(slug__startswith="generated-").count()
    chance, around = random.Random(had), surroundings()
    out = {"stage": Stage.PUBLISHED, "published_at": now(), "published_by": desk()}
    statements = [statement(n, chance, around, out) for n in range(had, total)]
    Statement.objects.bulk_create(statements, batch_size=BATCH)
    claims = [claim(of, chance, around, out) for of in statements]
    Claim.objects.bulk_create(claims, batch_size=BATCH)
    test(claims, chance, around, out)
    link(Statement.weapons.through, "statement", statements, "weapontype", around["weapons"], chance)
    link(Statement.treaties.through, "statement", statements, "treaty", around["treaties"], chance)
    link(Claim.states.through, "claim", claims, "state", around["states"], chance)
    cite(statements, around["source"])
    cite(claims, around["source"])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def surroundings():
    """Twenty of each noun that statements and claims speak of."""
    from conflict.models import Office, WeaponType
    from editorial.domain.stage import Stage
    from editorial.models import Source
    from treaties.models import State, Treaty

    out = {"stage": Stage.PUBLISHED}
    return {
        "offices": list(Office.objects.order_by("pk")[:SPEAKERS]),
        "weapons": list(WeaponType.objects.filter(**out).order_by("pk")[:20]),
        "treaties": list(Treaty.objects.order_by("pk")[:20]),
        "states": list(State.objects.order_by("pk")[:20]),
        "source": Source.objects.filter(**out).order_by("pk").first(),
    }


def statement(n, chance, around, out):
    from conflict.models import Statement

    words = " ".join(chance.choices(WORDS, WEIGHTS, k=40))
    return Statement(
        slug=f"generated-{n}",
        said_on=FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        office=chance.choice(around["offices"]),
        language="en",
        words=words,
        summary=f"Says {words[:80]}.",
        **out,
    )


def claim(of, chance, around, out):
    from conflict.models import Claim

    return Claim(
        statement=of,
        number=1,
        said_on=of.said_on,
        text=of.summary,
        kind="factual",
        treaty=chance.choice(around["treaties"]),
        verdict=chance.choice(VERDICTS),
        rationale="Generated.",
        assessed_by="bench",
        assessed_on=date(2026, 1, 1),
        **out,
    )


def test(claims, chance, around, out):
    """One question to the record a claim."""
    from conflict.models import ClaimTest

    asked = {"position": 1, "expects": "in_force", "role": "asserts", **out}
    states = around["states"]
    rows = [
        ClaimTest(claim=c, state=chance.choice(states), treaty=c.treaty, asked_on=c.said_on, **asked)
        for c in claims
    ]
    ClaimTest.objects.bulk_create(rows, batch_size=BATCH)


def cite(facts, source):
    """One source a fact."""
    from django.contrib.contenttypes.models import ContentType

    from editorial.models import Citation

    kind = ContentType.objects.get_for_model(facts[0])
    rows = [Citation(content_type=kind, object_id=fact.pk, source=source) for fact in facts]
    Citation.objects.bulk_create(rows, batch_size=BATCH)


def link(through, near, facts, far, choices, chance):
    """One link a fact."""
    rows = [through(**{f"{near}_id": fact.pk, f"{far}_id": chance.choice(choices).pk}) for fact in facts]
    through.objects.bulk_create(rows, batch_size=BATCH)
