"""Claims on their own form, and the list that shows which to look at again."""

from django.contrib import admin

from conflict.domain.check import disagrees
from conflict.models import Claim, ClaimTest
from conflict.selectors.audit import faults_of_check
from conflict.selectors.check import checks_at_desk
from conflict.services.assess import keep_standings
from conflict.services.consequences import ASKED, ASSESSED
from conflict.services.write_claim import delete_claim
from editorial.admin.base import DELETED, FactAdmin
from editorial.admin.citation import CitationInline
from editorial.admin.filters import Folded
from editorial.admin.forms import FactForm
from editorial.domain.stage import Stage
from treaties.selectors.audited import PUBLISHED

from .answer import answer_to_stored
from .claim_list import AgainstTheRecord, ClaimList
from .claim_test import TestInline, ask_anew
from .claim_words import HELP


class ClaimForm(FactForm):
    """The same words as below a statement."""

    class Meta:
        help_texts = HELP


@admin.register(Claim)
class ClaimAdmin(FactAdmin):
    """It takes its tests along. What it asks is typed on the form of its statement, or line by line here."""

    form = ClaimForm
    list_display = ("__str__", "text", "verdict", "outcome")
    list_filter = (AgainstTheRecord, "verdict", "kind", ("treaty", Folded), ("states", Folded))
    list_select_related = ("statement", "treaty")
    search_fields = ("text", "rationale", "statement__slug", "statement__office__speaker__name")
    date_hierarchy = "said_on"
    ordering = ("-said_on", "statement__slug", "number")
    inlines = (CitationInline, TestInline)
    readonly_fields = ("answer",)
    fieldsets = (
        (None, {"fields": (("statement", "number"), "text", "kind", "states", "treaty")}),
        ("Verdict", {"fields": ("verdict", "rationale", ("assessed_by", "assessed_on"))}),
        (
            "Held against the record",
            {"fields": ("answer",), "description": "The questions stand below, as tests."},
        ),
    )

    def get_changelist(self, request, **kwargs):
        return ClaimList

    @admin.display(description="check")
    def outcome(self, claim):
        check = claim.check_now
        if check is None:
            return "no test"
        said = check.outcome or "context"
        again = disagrees(claim.verdict, check.outcome) or check.has_moved
        return f"{said}; look again" if again else said

    @admin.display(description="the record's answer")
    def answer(self, claim):
        return answer_to_stored(claim)

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        if formset.model is ClaimTest:
            ask_anew([test for test, names in formset.changed_objects if ASKED & set(names)])

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if form.instance.stage == Stage.DRAFT and ASSESSED & set(form.changed_data):
            keep_standings(of=form.instance)

    def doubts(self, fact):
        for check in checks_at_desk([fact.pk], lens=PUBLISHED).values():
            yield from faults_of_check(fact, check)

    def get_deleted_objects(self, objs, request):
        """The tests of a draft go with it, and hold nothing back."""
        deleted, counts, missing, _ = super().get_deleted_objects(objs, request)
        return deleted, counts, missing, []

    def delete_model(self, request, obj):
        delete_claim(obj, by=request.user, reason=DELETED)
