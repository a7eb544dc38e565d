"""What is typed into a published row is proposed, never saved."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.utils.html import format_html

from editorial.domain.stage import Stage
from editorial.models import Citation
from editorial.selectors.proposal import open_about
from editorial.services.propose import CannotPropose, propose

KEPT = "Proposed: “{}”. The record stays as it is until somebody else accepts it. <a href='{}'>See it</a>."
NOTHING = "Nothing was changed, so nothing is proposed."
TWICE = "{} is in an open proposal by {} too. Whichever is decided second is held against the record."


class Proposing:
    """For the admin of a fact."""

    def propose_all(self, request, form, formsets):
        """One proposal for the row with its sources; published rows below it get one each."""
        cite, uncite = threads(formsets)
        source = form.cleaned_data.get("source_of_change") or (cite[0].source if cite else None)
        request.source_of_change = source
        given = form.given()
        if given or cite or uncite:
            self.propose(
                request, form.instance, form=form, source=source, values=given, cite=cite, uncite=uncite
            )

    def propose(self, request, fact, *, form, source, values, cite=(), uncite=()):
        """Says what was proposed, who else proposes the same, or why it was refused."""
        reason = form.cleaned_data["reason"]
        others = open_about(fact)
        try:
            kept = propose(
                fact, by=request.user, reason=reason, source=source, values=values, cite=cite, uncite=uncite
            )
        except CannotPropose as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return
        request.has_proposed = True
        said = format_html(KEPT, kept.about, self.address_of(kept))
        self.message_user(request, said, messages.SUCCESS)
        for other in others:
            for name in kept.values.keys() & other.values.keys():
                label = str(fact._meta.get_field(name).verbose_name).capitalize()
                self.message_user(request, TWICE.format(label, other.made_by), messages.WARNING)

    def construct_change_message(self, request, form, formsets, add=False):
        """What the desk's own log says."""
        if form.instance.stage == Stage.PUBLISHED:
            return "Proposed a change."
        return super().construct_change_message(request, form, formsets, add)

    def response_change(self, request, obj):
        if obj.stage != Stage.PUBLISHED:
            return super().response_change(request, obj)
        if not getattr(request, "has_proposed", False) and not messages.get_messages(request):
            self.message_user(request, NOTHING)
        return HttpResponseRedirect(self.address_of(obj))


def threads(formsets):
    """(citations to add, citations to take away): other words at a place are one of each."""
    cite, uncite = [], []
    for formset in formsets:
        formset.save(commit=False)
        changed = [citation for citation, _ in formset.changed_objects]
        cite += [*formset.new_objects, *changed]
        old = Citation.objects.in_bulk([row.pk for row in (*changed, *formset.deleted_objects)])
        uncite += [old[pk] for pk in sorted(old)]
    return cite, uncite
