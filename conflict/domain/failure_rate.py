"""Dud rates: what share of submunitions does not go off, and on whose word."""

from django.db.models import TextChoices


class RateBasis(TextChoices):
    """Whether somebody promises the rate or has seen it."""

    CLAIMED = "claimed", "Claimed"
    OBSERVED = "observed", "Observed"


class RateKind(TextChoices):
    """How the figure came about."""

    TEST = "test", "Test"
    FIELD = "field", "Field"
    ESTIMATE = "estimate", "Estimate"
    NOT_RECORDED = "not_recorded", "Not recorded"
