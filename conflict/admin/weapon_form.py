"""The form of a weapon type: article 2(2)(c) behind each field, and answers that cannot be together."""

from conflict.domain.coverage import CONDITIONS, Coverage, count_says_otherwise
from editorial.admin.forms import FactForm

HELP = {
    "slug": "Stands in the public address and in the API; it does not change once published.",
    "category": "From the widest to the narrowest, for instance cluster munition > rocket-delivered.",
    "parent": "The type it belongs to. Lists and records of a wider type hold those of the types below it.",
    "weapon_class": "What rules of treaties speak of. A mine is no cluster munition (CCM article 1(3)). "
    "Where it differs from the class of the type above, say why in the note.",
    "coverage": "The answer for the type as a whole, as its sources treat it.",
    "submunitions_most": "One figure is given twice.",
    "note": "What the sources leave open. Figures on failure go below, one line each.",
    **{
        condition.field: f"CCM article 2(2)(c){condition.paragraph}: {condition.words.lower()}. "
        "Yes or no only where a source says so."
        for condition in CONDITIONS
    },
}


class WeaponForm(FactForm):
    """Refuses a circle in the tree and answers on article 2(2)(c) that contradict each other."""

    class Meta:
        help_texts = HELP

    def clean(self):
        cleaned = super().clean()
        if self._goes_round(cleaned.get("parent")):
            self.add_error("parent", "This type stands above the one chosen: the tree would go in a circle.")
        answers = [cleaned.get(condition.field) for condition in CONDITIONS]
        coverage = cleaned.get("coverage")
        if coverage == Coverage.NOT_COVERED and False in answers:
            self.add_error(
                "coverage",
                "A condition is answered no: one that is not met makes it a cluster munition (CCM article "
                "2(2)(c)). Correct that answer or this one.",
            )
        if coverage == Coverage.COVERED and all(answers):
            self.add_error(
                "coverage",
                "All five conditions are answered yes: such a munition is not a cluster munition (CCM "
                "article 2(2)(c)). Correct one of them or this one.",
            )
        numbers = [cleaned.get(f"submunitions_{end}") for end in ("least", "most")]
        if count_says_otherwise(cleaned.get("has_fewer_than_ten"), *numbers):
            self.add_error("has_fewer_than_ten", "The number of submunitions given above says the opposite.")
        return cleaned

    def _goes_round(self, parent):
        met = set()
        while parent is not None and parent.pk not in met:
            if parent.pk == self.instance.pk:
                return True
            met.add(parent.pk)
            parent = parent.parent
        return False
