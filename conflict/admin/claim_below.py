"""Claims and relations, entered below their statement."""

from django.contrib import admin

from conflict.domain.expectation import CheckRole
from conflict.models import Claim, StatementLink
from editorial.admin.below import FactInline

from .answer import answer_to
from .claim_form import ClaimForm, ClaimFormSet


def goes_with_its_tests(form):
    """A draft claim is deleted with the tests that Django would hold it back for."""


class ClaimInline(FactInline):
    """One claim after the other, each with its evidence, verdict and tests."""

    model = Claim
    form = ClaimForm
    formset = ClaimFormSet
    template = "admin/edit_inline/stacked.html"
    ordering = ("number",)
    readonly_fields = ("stage", "answer")
    fieldsets = (
        (None, {"fields": (("number", "kind"), "text", ("states", "treaty"))}),
        (
            "Evidence and verdict",
            {"fields": ("evidence", "verdict", "rationale", ("assessed_by", "assessed_on"))},
        ),
        ("Held against the record", {"fields": ("tests", "role", "answer", "stage")}),
    )

    def get_extra(self, request, obj=None, **kwargs):
        """A new statement asserts something; of one on record the editor asks for another claim."""
        return 1 if obj is None else 0

    def get_formset(self, request, obj=None, **kwargs):
        made = super().get_formset(request, obj, **kwargs)
        made.form.hand_clean_DELETE = goes_with_its_tests
        return made

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("statement", "treaty").prefetch_related("states")

    @admin.display(description="the record's answer")
    def answer(self, claim):
        return answer_to(claim)

    # For who may only read

    @admin.display(description="evidence")
    def evidence(self, claim):
        return ", ".join(source.key for source in claim.below.sources)

    @admin.display(description="tests")
    def tests(self, claim):
        return claim.below.tests

    @admin.display(description="role")
    def role(self, claim):
        return CheckRole(claim.below.role).label


class LinkInline(FactInline):
    """How this statement stands to earlier ones."""

    model = StatementLink
    fk_name = "later"
    fields = ("kind", "earlier", "stage")
    verbose_name = "relation to an earlier statement"
    verbose_name_plural = "relations to earlier statements"

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("earlier", "later")
