"""The forms of the desk: each asks why, and each says in words what it refuses."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet

from editorial.domain.stage import PREVIEWED, Stage
from editorial.models import Citation, Source, check_printable
from editorial.selectors.permission import may_delete_this, may_edit_this

WHY = (
    "Where you read it, or what was wrong. It is kept in the history; of a published row it is printed "
    "in the public list of changes."
)
SHOWN_BY = (
    "What shows the change, found by typing; the row cites it from then on. Or add it below, with the place. "
    "If you checked the row and change nothing: the one of its sources that you read again."
)
NO_SOURCE = "Say which source shows the change: here, or as a new source below."
NO_REASON = "This row is published. Say why you change it: the reason is printed in the public list."
THREADS = "editorial-citation-content_type-object_id"


def found_source() -> forms.ModelChoiceField:
    """One source, found by typing as in the line of a citation; drafts too, which must be published first."""
    field = Citation._meta.get_field("source")
    rows = Source.objects.filter(stage__in=PREVIEWED).order_by("key")
    return forms.ModelChoiceField(
        rows,
        required=False,
        label="Source of the change",
        help_text=SHOWN_BY,
        widget=AutocompleteSelect(field, admin.site),
    )


def shows_source(data: Any) -> bool:
    """Whether what was sent names a source of the change: in its own field, or as a new line of sources."""
    first, end = (int(data.get(f"{THREADS}-{name}_FORMS") or 0) for name in ("INITIAL", "TOTAL"))
    added = any(data.get(f"{THREADS}-{row}-source") for row in range(first, min(end, 1000)))
    return added or bool(data.get("source_of_change"))


class FactForm(forms.ModelForm):
    """One fact. Of a published one, source and reason of the change are required: it becomes a proposal."""

    source_of_change = found_source()
    reason = forms.CharField(
        required=False,
        strip=True,
        validators=[check_printable],
        help_text=WHY,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 80}),
    )

    taken_up: dict[str, Any] = {}  # what a returned proposal said, shown anew

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial |= self.taken_up
        if self.instance.stage != Stage.PUBLISHED:
            self.fields.pop("source_of_change", None)
        elif "reason" in self.fields:
            self.fields["reason"].required = True
            self.fields["reason"].error_messages["required"] = NO_REASON

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        fact = self.instance
        asks = fact.stage == Stage.PUBLISHED and fact.needs_source and self.given()
        if asks and not shows_source(self.data):
            self.add_error("source_of_change", NO_SOURCE)
        return cleaned

    def given(self) -> dict[str, Any]:
        """What the form changes, by name of the model's field."""
        ours = ("reason", "source_of_change")
        return {name: self.cleaned_data.get(name) for name in self.changed_data if name not in ours}


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
        parent: Any = self.instance
        alone = fact.stage == Stage.PUBLISHED and parent.stage != Stage.PUBLISHED
        if fact.pk and (alone or not may_edit_this(self.user, fact)):
            for field in form.fields.values():
                field.disabled = True

    def clean(self) -> None:
        """A published row below is changed by a proposal too, with the source and reason given above."""
        super().clean()
        changed = [form.instance for form in self.initial_forms if form.has_changed()]
        proposed = [fact for fact in changed if fact.stage == Stage.PUBLISHED]
        if any(fact.needs_source for fact in proposed) and not shows_source(self.data):
            raise forms.ValidationError(NO_SOURCE)


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
        altered = any(form.has_changed() for form in self.initial_forms)
        if fact.stage == Stage.PUBLISHED and altered and not shows_source(self.data):
            raise forms.ValidationError(NO_SOURCE)

    def _stays(self, form: Any) -> bool:
        filled = getattr(form, "cleaned_data", None) and form.cleaned_data.get("source")
        return bool(filled) and not form.cleaned_data.get("DELETE")
