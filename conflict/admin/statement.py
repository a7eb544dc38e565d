"""What was said, entered whole: the statement, its claims, their evidence and their tests on one page."""

from django.contrib import admin, messages

from conflict.models import Claim, Statement, StatementLink
from conflict.selectors.audit import faults_of_check, faults_of_office
from conflict.selectors.check import checks_at_desk
from conflict.services.evidence import evidence_moved
from conflict.services.propose_tests import propose_tests
from conflict.services.write_claim import delete_claim, write_claim
from editorial.admin.base import DELETED, FactAdmin
from editorial.admin.citation import CitationInline
from editorial.admin.filters import Folded
from editorial.admin.importing import ComesAsCsv
from editorial.domain.stage import Stage
from editorial.services.draft import NotADraft
from editorial.services.propose import CannotPropose
from editorial.services.review import CannotMove
from treaties.selectors.audited import PUBLISHED

from .claim_below import ClaimInline, LinkInline
from .statement_form import StatementForm, faults_of_words

CHECKED = "Held against the record; nothing has been saved."
CHECKED_IN_PART = "Nothing has been saved. What can be read is held against the record; mend what is marked."


@admin.register(Statement)
class StatementAdmin(ComesAsCsv, FactAdmin):
    """On its way to the public record it takes along the links and claims below it."""

    form = StatementForm
    list_display = ("slug", "said_on", "speaker", "title", "on_behalf_of")
    list_filter = ("date_precision", "office__speaker__kind", ("treaties", Folded), ("weapons", Folded))
    list_select_related = ("office__speaker",)
    search_fields = (
        "slug",
        "summary",
        "words",
        "translation",
        "venue",
        "office__title",
        "office__speaker__name",
        "office__speaker__other_names",
    )
    date_hierarchy = "said_on"
    ordering = ("-said_on", "slug")
    inlines = (CitationInline, ClaimInline, LinkInline)
    fieldsets = (
        (
            "Who, when and where",
            {"fields": ("slug", "office", ("said_on", "date_precision"), ("venue", "place", "channel"))},
        ),
        ("Words", {"fields": ("language", "words", "translation", "is_own_translation", "summary")}),
        ("What it is about", {"fields": ("weapons", "treaties")}),
    )

    @admin.display(description="speaker", ordering="office__speaker__name")
    def speaker(self, statement):
        return statement.office.speaker.name

    @admin.display(description="office", ordering="office__title")
    def title(self, statement):
        return statement.office.title

    @admin.display(description="for", ordering="office__on_behalf_of")
    def on_behalf_of(self, statement):
        return statement.office.on_behalf_of

    def render_change_form(self, request, context, *args, **kwargs):
        fact = kwargs.get("obj")
        context["show_check"] = self.has_change_permission(request, fact) if fact else True
        if "_check" in request.POST:
            said, level = (CHECKED, messages.INFO)
            if context["errors"]:
                said, level = (CHECKED_IN_PART, messages.WARNING)
            self.message_user(request, said, level)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_formset(self, request, form, formset, change):
        if formset.model is not Claim:
            super().save_formset(request, form, formset, change)
            return
        formset.save(commit=False)
        by, reason = request.user, form.cleaned_data["reason"]
        try:
            for claim in formset.deleted_objects:
                delete_claim(claim, by=by, reason=reason or DELETED)
            for row in formset.saved_forms:
                if row.instance.stage == Stage.PUBLISHED:
                    self.propose_claim(request, row, form=form)
                else:
                    entered = {"evidence": row.cleaned_data["evidence"], "questions": row.questions}
                    write_claim(row.instance, by=by, reason=reason, values=row.given(), **entered)
        except NotADraft as refusal:
            self.message_user(request, f"Not all claims are saved. {refusal}", messages.ERROR)

    def propose_claim(self, request, row, *, form):
        """What was typed into a published claim: one proposal for it, and one for each test that changes."""
        claim, values, source = row.instance, row.given(), request.source_of_change
        cite, uncite = evidence_moved(claim, row.cleaned_data["evidence"])
        if values or cite or uncite:
            self.propose(request, claim, form=form, source=source, values=values, cite=cite, uncite=uncite)
        asked = {"by": request.user, "reason": form.cleaned_data["reason"], "source": source}
        try:
            told = propose_tests(claim, questions=row.questions, **asked)
        except (CannotPropose, CannotMove) as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return
        for said in told:
            request.has_proposed = True
            self.message_user(request, said, messages.SUCCESS)

    def import_faults(self, fact):
        return faults_of_words(vars(fact))

    def doubts(self, fact):
        yield from faults_of_office(fact)
        claims = {claim.pk: claim for claim in fact.claims.order_by("number")}
        for pk, check in checks_at_desk(claims, lens=PUBLISHED).items():
            yield from faults_of_check(claims[pk], check)


@admin.register(StatementLink)
class StatementLinkAdmin(FactAdmin):
    """It rests on what the later statement rests on."""

    list_display = ("later", "kind", "earlier")
    list_filter = ("kind",)
    list_select_related = ("later", "earlier")
    search_fields = ("later__slug", "earlier__slug")
    ordering = ("-later__said_on", "later__slug", "kind", "pk")
    inlines = ()
    fieldsets = ((None, {"fields": ("later", "kind", "earlier")}),)
