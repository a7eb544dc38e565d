"""The forms of the desk: each asks why, and each says in words what it refuses."""

from typing import Any

from django import forms
from django.contrib.admin.helpers import ActionForm
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet

from editorial.domain.stage import Stage
from editorial.selectors.permission import may_delete_this, may_edit_this

WHY = (
    "Where you read it, or what was wrong. It is kept in the history; of a published row it is printed "
    "in the public list of changes."
)


class FactForm(forms.ModelForm):
    """One fact. The reason is required where the public record changes by it."""

    reason = forms.CharField(
        required=False, strip=True, help_text=WHY, widget=forms.Textarea(attrs={"rows": 2, "cols": 80})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "reason" in self.fields and self.instance.stage == Stage.PUBLISHED:
            self.fields["reason"].required = True
            self.fields["reason"].error_messages["required"] = (
                "This row is published. Say why you change it: the reason is printed in the public list."
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "_publish" in self.data and not cleaned.get("reason") and "reason" not in self.errors:
            self.add_error("reason", "Say why you publish this row: the public list of changes prints it.")
        return cleaned

    def given(self) -> dict[str, Any]:
        """What the form changes, by name of the model's field."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name != "reason"}


def name_by_column(form: Any) -> None:
    """In a table of rows the label stands once, above the column: each field carries it for who listens."""
    for field in form.fields.values():
        widget = getattr(field.widget, "widget", field.widget)
        widget.attrs.setdefault("aria-label", str(field.label or "").capitalize())


class ReasonedAction(ActionForm):
    """The row above a list: what to do with the chosen facts, and why."""

    reason = forms.CharField(required=False, label="Reason:", widget=forms.TextInput(attrs={"size": 30}))


class FactFormSet(forms.BaseInlineFormSet):
    """Facts that stand below another, each held to its own stage: `user` is set for each request."""

    user: Any = None

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        name_by_column(form)
        fact = form.instance
        if fact.pk and not may_delete_this(self.user, fact) and "DELETE" in form.fields:
            form.fields["DELETE"].disabled = True
            form.fields["DELETE"].widget = forms.HiddenInput()
        if fact.pk and not may_edit_this(self.user, fact):
            for field in form.fields.values():
                field.disabled = True


class CitationFormSet(BaseGenericInlineFormSet):
    """What a fact rests on: no place twice, and never nothing under a published fact."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        name_by_column(form)

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if self._stays(form)]
        places = [(form.cleaned_data["source"], form.cleaned_data["locator"]) for form in kept]
        if len(set(places)) < len(places):
            raise forms.ValidationError("This source is cited at this place already.")
        fact = self.instance
        if fact.stage == Stage.PUBLISHED and fact.needs_source and not kept:
            raise forms.ValidationError("A published row must keep at least one source.")

    def _stays(self, form: Any) -> bool:
        filled = getattr(form, "cleaned_data", None) and form.cleaned_data.get("source")
        return bool(filled) and not form.cleaned_data.get("DELETE")
