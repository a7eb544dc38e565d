"""Forms of what has a beginning and an end."""

from django.forms import ModelForm

from conflict.domain.period import Period

ENDS = ("began_on", "began_precision", "ended_on", "ended_precision")


class PeriodForm(ModelForm):
    """Refuses an end before the start, whatever day of a month or year is meant; `turned_round` says so."""

    turned_round = "It would end before it began. Correct one of the two days."

    def clean(self):
        cleaned = super().clean() or self.cleaned_data
        known = {name: cleaned[name] for name in ENDS if cleaned.get(name)}
        if Period(**{"began_on": None} | known).is_turned_round:
            self.add_error("ended_on", self.turned_round)
        return cleaned
