"""The form of a claim below its statement: with its evidence, and its tests as an editor types them."""

from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple

from conflict.domain.check import Check
from conflict.domain.expectation import CheckRole
from conflict.domain.test_lines import Question, Unreadable, common_role, read_lines, write_lines
from conflict.models import Claim
from conflict.selectors.check import checks_at_desk
from conflict.selectors.question import DESK, asked_by, unknown
from conflict.services.evidence import evidence_moved
from editorial.admin.forms import NO_SOURCE, FactFormSet, shows_source
from editorial.domain.stage import PREVIEWED, Stage
from editorial.models import Citation, Source
from editorial.selectors.citation import sources_cited
from treaties.selectors.audited import PUBLISHED

from .claim_words import EMPTIED, EVIDENCE, HELP, ROLE, TESTS

ASSERTION = (
    "number",
    "text",
    "kind",
    "states",
    "treaty",
    "verdict",
    "rationale",
    "assessed_by",
    "assessed_on",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """What a stored claim rests on and asks, and what the record answers."""

    sources: list[Source]
    asked: list[Question]
    check: Check | None

    @property
    def role(self):
        return common_role(self.asked)

    @property
    def tests(self):
        return write_lines(self.asked, role=self.role)


class LinesField(forms.CharField):
    """Text of several lines, whatever a browser puts between them; blank lines count."""

    def to_python(self, value):
        text = "\n".join(super().to_python(value).splitlines())
        return text if text.strip() else ""


def several_sources():
    """The sources a claim rests on, found by typing as in the line of one citation."""
    widget = AutocompleteSelectMultiple(Citation._meta.get_field("source"), admin.site)
    found = Source.objects.filter(stage__in=PREVIEWED).order_by("key")
    return forms.ModelMultipleChoiceField(found, required=False, help_text=EVIDENCE, widget=widget)


class ClaimForm(forms.ModelForm):
    """`questions` are the tests as read; empty while a line cannot be."""

    number = forms.IntegerField(required=False, min_value=1, max_value=9999, help_text=HELP["number"])
    evidence = several_sources()
    tests = LinesField(
        required=False,
        strip=False,
        help_text=TESTS,
        widget=forms.Textarea(
            attrs={"rows": 3, "cols": 80, "spellcheck": "false", "class": "vLargeTextField"}
        ),
    )
    role = forms.ChoiceField(choices=CheckRole, initial=CheckRole.ASSERTS, help_text=ROLE)

    class Meta:
        help_texts = HELP
        widgets = {
            "text": forms.Textarea(attrs={"rows": 2, "cols": 80}),
            "rationale": forms.Textarea(attrs={"rows": 3, "cols": 80}),
        }

    def clean(self):
        cleaned = super().clean() or self.cleaned_data
        self.questions = self._questions(cleaned)
        if self.instance.stage == Stage.PUBLISHED and not cleaned.get("evidence"):
            self.add_error("evidence", EMPTIED)
        return cleaned

    def given(self):
        """What the form changes of the claim itself, by name of the model's field."""
        return {name: self.cleaned_data.get(name) for name in ASSERTION if name in self.changed_data}

    def lacks_source(self):
        """Whether the change of a published claim rests on nothing that is entered with it."""
        cleaned = getattr(self, "cleaned_data", {})
        if self.instance.stage != Stage.PUBLISHED or not self.has_changed():
            return False
        cite, uncite = evidence_moved(self.instance, cleaned.get("evidence") or ())
        return bool((self.given() or uncite) and not cite)

    def _questions(self, cleaned):
        try:
            asked = read_lines(cleaned.get("tests", ""), role=cleaned.get("role") or CheckRole.ASSERTS)
            faults = unknown(asked, lens=PUBLISHED)
        except Unreadable as unread:
            faults = unread.faults
        if faults:
            self.add_error("tests", list(faults))
            self.instance.is_unread = True
            return ()
        self.instance.questions = asked
        return asked


class ClaimFormSet(FactFormSet):
    """The claims of one statement. What stands below them is read at once for all."""

    @cached_property
    def below(self):
        """What stands below each claim, by its primary key: three queries whatever their number."""
        claims = [claim.pk for claim in self.get_queryset()]
        sources, asked = sources_cited(Claim, claims, lens=DESK), asked_by(claims, lens=DESK)
        checks = checks_at_desk(claims, lens=PUBLISHED)
        return {
            claim: Below(sources=sources.get(claim, []), asked=asked.get(claim, []), check=checks.get(claim))
            for claim in claims
        }

    def add_fields(self, form, index):
        super().add_fields(form, index)
        claim = form.instance
        if claim.pk is None:
            return
        claim.below = below = self.below[claim.pk]
        form.initial |= {
            "evidence": [source.pk for source in below.sources],
            "tests": below.tests,
            "role": below.role,
        }

    def clean(self):
        super(FactFormSet, self).clean()
        is_shown = "_check" in self.data or shows_source(self.data)
        if not is_shown and any(form.lacks_source() for form in self.initial_forms):
            raise forms.ValidationError(NO_SOURCE)
        filled = [form for form in self.forms if form.has_changed() or form.instance.pk]
        kept = [form for form in filled if not self._should_delete_form(form)]
        last = max((form.instance.number or 0 for form in kept), default=0)
        for form in kept:
            if form.instance.number is None and "number" not in form.errors:
                last += 1
                form.instance.number = form.cleaned_data["number"] = last
