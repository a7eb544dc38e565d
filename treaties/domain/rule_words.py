"""The words of a treaty's rules: which act, with what effect, for whom."""

from django.db.models import TextChoices


class RuledAct(TextChoices):
    """What a rule speaks of, in the order of the grid."""

    USE = "use", "Use"
    DEVELOP = "develop", "Develop"
    PRODUCE = "produce", "Produce"
    ACQUIRE = "acquire", "Acquire"
    STOCKPILE = "stockpile", "Stockpile"
    TRANSFER = "transfer", "Transfer"
    ASSIST = "assist", "Assist"
    DESTROY_STOCKPILE = "destroy_stockpile", "Destroy stockpiles"
    CLEAR = "clear", "Clear"
    ASSIST_VICTIMS = "assist_victims", "Assist victims"
    REPORT = "report", "Report"


class RuleEffect(TextChoices):
    """What the rule does to the act."""

    PROHIBITS = "prohibits", "Prohibits"
    RESTRICTS = "restricts", "Restricts"
    REQUIRES = "requires", "Requires"


class AppliesTo(TextChoices):
    """Whom a rule binds among the parties. The nuclear-weapon states are those of NPT article IX(3)."""

    ALL = "all", "Every party"
    NUCLEAR_WEAPON_STATES = "nuclear-weapon-states", "Nuclear-weapon states"
    NON_NUCLEAR_WEAPON_STATES = "non-nuclear-weapon-states", "Non-nuclear-weapon states"
