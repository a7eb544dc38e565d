"""A claim follows the day of its statement, and keeps what the record said when it was judged."""

from collections.abc import Collection

from conflict.models import Claim, ClaimTest, Statement
from editorial.models import Fact

from .assess import forget_standings, keep_standings
from .claim_days import bring_claim_days

ASSESSED = {"verdict", "assessed_on"}
# A test that asks something else keeps no standing of what it asked before.
ASKED = {"state", "treaty", "asked_on"}


def before(fact: Fact) -> None:
    """Nothing here stands in the way of a changed row."""


def after(fact: Fact, *, changed: Collection[str]) -> None:
    """Of a verdict newly given, the standings that the record gives now; of others that keep none yet."""
    if isinstance(fact, Statement):
        bring_claim_days(of=fact)
    if isinstance(fact, Claim):
        bring_claim_days(of=fact.statement)
        if ASSESSED & set(changed):
            keep_standings(of=fact)
    if isinstance(fact, ClaimTest) and ASKED & set(changed):
        forget_standings(ClaimTest.objects.filter(pk=fact.pk))
    if isinstance(fact, Claim | ClaimTest):
        keep_standings()
