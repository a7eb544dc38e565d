"""“Compare with the depositary's table”: a dry run, then row by row to the desk."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path

from editorial.domain.lens import Lens
from editorial.domain.roles import IMPORT
from editorial.models import Proposal
from editorial.selectors.permission import may
from treaties.domain.depositary_compared import MEANINGS, Verdict
from treaties.models import TreatyAction
from treaties.selectors.audit_row import doubts_on_act
from treaties.selectors.depositary import compare
from treaties.services.depositary import CannotTake, take

from .depositary_form import TableForm

MOVED = "Some of what was chosen is not offered any more: the table or the record has changed. Look again."
TAKEN = "Taken to the desk: {} as new drafts, {} as proposals. Somebody else publishes or accepts them."


class ComparesWithDepositary:
    """For the admin of treaties: one address more, for whoever may import."""

    change_list_template = "admin/treaty_list.html"

    def get_urls(self):
        view = self.admin_site.admin_view(self.compare_view)
        return [path("depositary/", view, name="treaties_treaty_depositary"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        more = {**(extra_context or {}), "may_import": may(request.user, IMPORT)}
        return super().changelist_view(request, more)

    def compare_view(self, request):
        """Nothing is written but what is chosen, one row at a time, and that only to the desk."""
        if not may(request.user, IMPORT):
            raise PermissionDenied
        form = TableForm(request.POST or None, request.FILES or None, initial=request.GET.dict())
        found = None
        if request.method == "POST" and form.is_valid():
            found = held(form)
            if "_take" in request.POST:
                self.take_chosen(request, found)
                found = held(form)
        return TemplateResponse(request, "admin/depositary.html", self.shown(request, form, found))

    def take_chosen(self, request, found):
        """Each row stands for itself: one that is refused does not hold up the others."""
        offered = {proposed.key: proposed for proposed in offers(found)}
        chosen = request.POST.getlist("take")
        if not chosen:
            self.message_user(request, "Nothing was chosen: tick the rows to take.", messages.WARNING)
        if any(key not in offered for key in chosen):
            self.message_user(request, MOVED, messages.WARNING)
        kept = [self.take_one(request, offered[key]) for key in chosen if key in offered]
        drafts = sum(isinstance(row, TreatyAction) for row in kept)
        proposals = sum(isinstance(row, Proposal) for row in kept)
        if drafts or proposals:
            self.message_user(request, TAKEN.format(drafts, proposals), messages.SUCCESS)

    def take_one(self, request, proposed):
        """The draft or proposal it became, with the doubts of the audit; None where it is refused."""
        try:
            kept = take(proposed, by=request.user)
        except CannotTake as refusal:
            self.message_user(request, f"{proposed.locator}: {refusal}", messages.ERROR)
            return None
        for doubt in doubts_on_act(kept) if isinstance(kept, TreatyAction) else ():
            self.message_user(request, f"Please check: {doubt}", messages.WARNING)
        return kept

    def shown(self, request, form, found):
        """The context of the page."""
        rows = found.rows if found else ()
        return {
            **self.admin_site.each_context(request),
            "title": "Compare with the depositary's table",
            "opts": self.opts,
            "form": form,
            "found": found,
            "verdicts": [(v.label, *MEANINGS[v], found.numbers[v]) for v in Verdict] if rows else (),
            "differing": [row for row in rows if row.verdict != Verdict.SAME or row.remarks],
            "same": [row.name for row in rows if row.verdict == Verdict.SAME and not row.remarks],
            "offers": list(offers(found)) if found else (),
        }


def held(form):
    """The table of a valid form against the published record of the table's day."""
    return compare(form.table, form.cleaned_data["treaty"], lens=Lens(day=form.cleaned_data["day"]))


def offers(found):
    """Everything that can be taken."""
    yield from found.proposed
    if found.checked:
        yield found.checked
