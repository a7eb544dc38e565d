"""The queue of proposals, and the form on which one is decided: then, now and proposed side by side."""

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from editorial.domain.printable import printable
from editorial.domain.proposal_words import ProposalState
from editorial.models import Proposal
from editorial.selectors.permission import may_decide
from editorial.selectors.proposal import approved_by, beside, in_conflict, threads, waiting_for
from editorial.services.decide import CannotDecide, accept, decline, return_proposal
from editorial.services.propose import CannotPropose, withdraw

from .only_read import OnlyRead

FIRST = "It names a person, so two reviewers look. Your approval is kept; a second one accepts it."
DONE = {
    "accept": "Accepted: the public record says so from now on.",
    "return": "Returned to its author with your word.",
    "decline": "Declined: the record stays as it is.",
    "withdraw": "Withdrawn.",
}


class Whose(admin.SimpleListFilter):
    """What somebody comes to the queue for."""

    title = "whose turn"
    parameter_name = "whose"

    def lookups(self, request, model_admin):
        return [("me", "Waiting for me"), ("mine", "Mine, still open"), ("conflict", "In conflict")]

    def queryset(self, request, queryset):
        still_open = queryset.filter(state=ProposalState.OPEN)
        if self.value() == "me":
            return queryset.filter(pk__in=waiting_for(request.user).values("pk"))
        if self.value() == "mine":
            return still_open.filter(made_by=request.user)
        if self.value() == "conflict":
            return queryset.filter(pk__in=in_conflict(still_open.order_by("pk")))
        return queryset


class Queue(ChangeList):
    """Each proposal of the page with whether the record has moved since: one query a kind of fact."""

    def get_results(self, request):
        super().get_results(request)
        moved = in_conflict(self.result_list)
        for proposal in self.result_list:
            proposal.is_in_conflict = proposal.pk in moved


@admin.register(Proposal)
class ProposalAdmin(OnlyRead, admin.ModelAdmin):
    """Nothing is typed here but a word: a proposal is made on the row itself, and only decided here."""

    list_display = ("about", "asks", "made_by", "made_at", "state", "conflict")
    list_display_links = ("about",)
    list_filter = (Whose, "state", "kind")
    list_select_related = ("made_by", "content_type")
    search_fields = ("about", "reason", "made_by__username")
    date_hierarchy = "made_at"
    ordering = ("-made_at", "-pk")
    list_per_page = 50
    show_full_result_count = False

    def get_changelist(self, request, **kwargs):
        return Queue

    @admin.display(description="asks for")
    def asks(self, proposal):
        return proposal.in_brief

    @admin.display(description="conflict")
    def conflict(self, proposal):
        return "The record has moved" if proposal.is_in_conflict else ""

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Reads it, and takes the decision."""
        proposal = self.row_to_read(request, object_id)
        if request.method == "POST":
            self.decide(request, proposal, request.POST.get("decision"))
            return HttpResponseRedirect(request.path)
        return TemplateResponse(request, "admin/proposal.html", self.shown(request, proposal))

    def decide(self, request, proposal, decision):
        word = printable(request.POST.get("word", "")).strip()
        may = decision == "withdraw" or may_decide(request.user, proposal)
        deed = {"accept": accept, "return": return_proposal, "decline": decline}.get(decision)
        if not may or (deed is None and decision != "withdraw"):
            raise PermissionDenied
        said, level = DONE[decision], messages.SUCCESS
        try:
            with transaction.atomic():
                if deed is None:
                    withdraw(proposal, by=request.user)
                elif deed(proposal, by=request.user, word=word) is False:
                    said = FIRST
        except (CannotDecide, CannotPropose) as refusal:
            said, level = str(refusal), messages.ERROR
        self.message_user(request, said, level)
        if said == DONE["accept"]:
            desk = self.admin_site._registry[type(proposal.fact)]
            desk.warn(request, list(desk.doubts(proposal.fact)))

    def shown(self, request, proposal):
        """The context of the form."""
        fact, is_open = proposal.fact, proposal.state == ProposalState.OPEN
        lines, approvals = beside(proposal, fact), approved_by(proposal) if is_open else ()
        meta = fact._meta
        return {
            **self.admin_site.each_context(request),
            "title": "Proposal",
            "subtitle": proposal.about,
            "opts": self.opts,
            "original": proposal,
            "fact": fact,
            "kind_of_fact": meta.verbose_name,
            "address": reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[fact.pk]),
            "lines": lines,
            "threads": threads(proposal),
            "is_open": is_open,
            "is_moved": is_open and any(line.is_moved for line in lines),
            "decides": may_decide(request.user, proposal),
            "withdraws": is_open and proposal.made_by == request.user,
            "two_look": is_open and fact.names_a_person() and proposal.kind == "change",
            "approvals": approvals,
            "has_approved": any(approval.made_by == request.user for approval in approvals),
        }
