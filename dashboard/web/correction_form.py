"""What a reader types who finds a page wrong; each refusal is a sentence beside its field."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.validators import MaxLengthValidator

from editorial.domain.printable import printable
from editorial.services.stamp import age_of, stamp

SAID, SHOWN, NAMED = 4000, 2000, 300
QUICKEST, OLDEST = timedelta(seconds=3), timedelta(days=1)
EMPTY = "Say what is wrong: without it nobody can look into it."
TOO_LONG = "This is %(show_value)d characters long; at most %(limit_value)d are read."
NO_NAME = "Say who replies: a name, and in which capacity."
NO_TICK = "Tick the box if this is a reply by, or on behalf of, whom this concerns; else leave this empty."
TOO_QUICK = "It was sent faster than a person writes. Nothing is lost: look it over, and send it again."
TOO_OLD = "This form stood open for more than a day. All you typed is still here: send it again."


class Words(forms.CharField):
    """Text with a bound; a line break counts as one character, as it does for who types it."""

    def __init__(self, *, most: int, required: bool = False) -> None:
        super().__init__(required=required, error_messages={"required": EMPTY})
        self.validators.append(MaxLengthValidator(most, TOO_LONG))

    def to_python(self, value: Any) -> str:
        """Without the carriage returns that a browser adds, and what no page may hold."""
        return super().to_python(readable(str(value or ""))) or ""


def readable(text: str) -> str:
    """The text as a page can print it again."""
    return printable(text).replace("\r\n", "\n").replace("\r", "")


class CorrectionForm(forms.Form):
    """`handed_out` is the signed moment of the form, `website` the box that only a program fills in."""

    said = Words(most=SAID, required=True)
    evidence = Words(most=SHOWN)
    is_reply = forms.BooleanField(required=False)
    concerned = Words(most=NAMED)
    contact = Words(most=NAMED)
    is_urgent = forms.BooleanField(required=False)
    website = forms.CharField(required=False)
    handed_out = forms.CharField(required=False)

    def clean(self) -> dict[str, Any]:
        """A name without the tick, or the tick without a name, is asked about; so is the moment."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("is_reply") and "concerned" in given and not given["concerned"]:
            self.add_error("concerned", NO_NAME)
        if given.get("concerned") and not given.get("is_reply"):
            self.add_error("concerned", NO_TICK)
        age = age_of(given.get("handed_out", ""))
        if age is None or age > OLDEST:
            self.add_error(None, TOO_OLD)
        elif age < QUICKEST:
            self.add_error(None, TOO_QUICK)
        return given

    @property
    def is_by_a_program(self) -> bool:
        """Whether the box that no person sees was filled in."""
        return bool(self.data.get("website"))

    @property
    def moment(self) -> str:
        """The moment to send back: the same one while it is good, so that waiting helps."""
        given = str(self.data.get("handed_out", "")) if self.is_bound else ""
        age = age_of(given)
        return given if age is not None and age <= OLDEST else stamp()

    def typed(self) -> dict[str, str]:
        """What stands in each field: nothing on a new form, else all that was sent."""
        return {name: readable(str(self[name].value() or "")) for name in self.fields}

    def faults(self) -> dict[str, str]:
        """The sentence beside each field that is not right; the form's own stand under an empty name."""
        if not self.is_bound:
            return {}
        told = {name: " ".join(map(str, said)) for name, said in self.errors.items()}
        return {"" if name == NON_FIELD_ERRORS else name: said for name, said in told.items()}
