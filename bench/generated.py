"""Statements and claims by the thousand, in a scratch database that already holds the record."""

import random
from datetime import date, timedelta

WORDS = [f"word{n}" for n in range(8000)]
WEIGHTS = [1 / (n + 1) for n in range(8000)]
FIRST_DAY = date(1995, 1, 1)
DAYS = 11_000
SPEAKERS = 20  # each says a twentieth of what is said


def fill(total):
    """Brings the generated statements to `total`, with a claim and a citation each; the same each time."""
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection

    from conflict.models import Claim, ClaimTest, Office, Statement, WeaponType
    from editorial.domain.clock import now
    from editorial.domain.stage import Stage
    from editorial.models import Citation, Source
    from editorial.services.desk import desk
    from treaties.models import State, Treaty

    had = Statement.objects.filter(slug__startswith="generated-").count()
    chance = random.Random(had)
    out = {"stage": Stage.PUBLISHED, "published_at": now(), "published_by": desk()}
    offices = list(Office.objects.order_by("pk")[:SPEAKERS])
    weapons = list(WeaponType.objects.filter(stage=Stage.PUBLISHED).order_by("pk")[:20])
    treaties = list(Treaty.objects.order_by("pk")[:20])
    states = list(State.objects.order_by("pk")[:20])
    source = Source.objects.filter(stage=Stage.PUBLISHED).order_by("pk").first()
    verdicts = ("supported", "contradicted", "mixed", "unverified", "unverifiable", "not_checkable")
    statements = []
    for n in range(had, total):
        words = " ".join(chance.choices(WORDS, WEIGHTS, k=40))
        statements.append(
            Statement(
                slug=f"generated-{n}",
                said_on=FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
                office=chance.choice(offices),
                language="en",
                words=words,
                summary=f"Says {words[:80]}.",
                **out,
            )
        )
    Statement.objects.bulk_create(statements, batch_size=2000)
    claims = [
        Claim(
            statement=statement,
            number=1,
            said_on=statement.said_on,
            text=statement.summary,
            kind="factual",
            treaty=chance.choice(treaties),
            verdict=chance.choice(verdicts),
            rationale="Generated.",
            assessed_by="bench",
            assessed_on=date(2026, 1, 1),
            **out,
        )
        for statement in statements
    ]
    Claim.objects.bulk_create(claims, batch_size=2000)
    ClaimTest.objects.bulk_create(
        [
            ClaimTest(
                claim=claim,
                position=1,
                state=chance.choice(states),
                treaty=claim.treaty,
                expects="in_force",
                asked_on=claim.said_on,
                role="asserts",
                **out,
            )
            for claim in claims
        ],
        batch_size=2000,
    )
    link(Statement.weapons.through, "statement", statements, "weapontype", weapons, chance)
    link(Statement.treaties.through, "statement", statements, "treaty", treaties, chance)
    link(Claim.states.through, "claim", claims, "state", states, chance)
    for model, facts in ((Statement, statements), (Claim, claims)):
        kind = ContentType.objects.get_for_model(model)
        rows = [Citation(content_type=kind, object_id=fact.pk, source=source) for fact in facts]
        Citation.objects.bulk_create(rows, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def link(through, near, facts, far, choices, chance):
    """One link a fact."""
    rows = [through(**{f"{near}_id": fact.pk, f"{far}_id": chance.choice(choices).pk}) for fact in facts]
    through.objects.bulk_create(rows, batch_size=2000)
