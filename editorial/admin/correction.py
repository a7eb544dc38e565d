"""The queue of what readers say is wrong, by when each is due, and the form on which one is answered."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from editorial.domain.correction_words import CorrectionState, Outcome, say_due
from editorial.domain.printable import printable
from editorial.domain.roles import ANSWER
from editorial.models import Change, Correction, check_printable
from editorial.selectors.correction import changes_since, may_answer
from editorial.selectors.permission import may
from editorial.services.correction import CannotAnswer, answer, set_aside, this_moment

from .only_read import OnlyRead

DONE = {"answer": "Answered: the public log says so from now on.", "set_aside": "Set aside."}
OFFERED = 40  # changes to choose from


class AnswerForm(forms.Form):
    """What is published; every word of it is ours."""

    outcome = forms.ChoiceField(choices=Outcome, widget=forms.RadioSelect)
    summary = forms.CharField(
        label="What was asked",
        validators=[check_printable],
        help_text="In our own neutral words: no name of the reader, none of their sentences.",
        widget=forms.Textarea(attrs={"rows": 3, "cols": 80}),
    )
    answer = forms.CharField(
        label="What we answer",
        validators=[check_printable],
        help_text="What was done, or why the record stands. Printed in the public log.",
        widget=forms.Textarea(attrs={"rows": 5, "cols": 80}),
    )
    change = forms.ModelChoiceField(
        Change.objects.none(),
        required=False,
        label="The change it led to",
        help_text="Needed where the record was corrected or a reply published: publish that first.",
    )

    def __init__(self, correction, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rows = changes_since(correction)
        last = rows.values_list("pk", flat=True)[OFFERED - 1 : OFFERED].first()
        self.fields["change"].queryset = rows.filter(pk__gte=last) if last else rows

    def clean_outcome(self):
        return Outcome(self.cleaned_data["outcome"])


class Due(admin.SimpleListFilter):
    """What somebody comes to the queue for."""

    title = "due"
    parameter_name = "due"

    def lookups(self, request, model_admin):
        return [("open", "Open"), ("overdue", "Overdue"), ("urgent", "Open, somebody may be harmed")]

    def queryset(self, request, queryset):
        still_open = queryset.filter(state=CorrectionState.OPEN)
        if self.value() == "overdue":
            return still_open.filter(due_at__lt=this_moment())
        if self.value() == "urgent":
            return still_open.filter(is_urgent=True)
        return still_open if self.value() == "open" else queryset


@admin.register(Correction)
class CorrectionAdmin(OnlyRead, admin.ModelAdmin):
    """Read by editors, answered by reviewers; nothing a reader sent is altered or deleted."""

    list_display = ("page", "received_at", "state", "due", "is_urgent", "is_reply")
    list_display_links = ("page",)
    list_filter = (Due, "state", "outcome")
    search_fields = ("page", "said", "summary")
    date_hierarchy = "received_at"
    ordering = ("answered_at", "due_at", "pk")
    sortable_by = ("page", "received_at", "state")
    list_per_page = 50
    show_full_result_count = False

    def get_ordering(self, request):
        """Open ones first, the next due at the head; then those answered, newest first."""
        return (F("answered_at").desc(nulls_first=True), "due_at", "pk")

    @admin.display(description="due", ordering="due_at")
    def due(self, correction):
        if correction.state != CorrectionState.OPEN:
            return "" if correction.answered_at <= correction.due_at else "was late"
        said = say_due(correction.due_at, at=this_moment())
        return format_html('<span class="{}">{}</span>', "doubt" if said.startswith("Overdue") else "", said)

    @admin.display(description="a reply", boolean=True)
    def is_reply(self, correction):
        return bool(correction.concerned)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Reads it, and takes the answer."""
        correction = self.row_to_read(request, object_id)
        form = AnswerForm(correction, request.POST if request.POST.get("decision") == "answer" else None)
        if request.method == "POST":
            if not may_answer(request.user, correction):
                raise PermissionDenied
            if self.decide(request, correction, form):
                return HttpResponseRedirect(request.path)
        return TemplateResponse(request, "admin/correction.html", self.shown(request, correction, form))

    def decide(self, request, correction, form):
        """Whether it was done; what was refused is said, and what was typed stays."""
        decision = request.POST.get("decision")
        if decision not in DONE:
            raise PermissionDenied
        try:
            if decision == "set_aside":
                set_aside(correction, by=request.user, reason=printable(request.POST.get("word", "")))
            elif form.is_valid():
                answer(correction, by=request.user, **form.cleaned_data)
            else:
                return False
        except CannotAnswer as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return False
        self.message_user(request, DONE[decision], messages.SUCCESS)
        return True

    def shown(self, request, correction, form):
        """The context of the form. Where to ask the reader back is shown to whoever may answer."""
        fact, is_open = correction.fact, correction.state == CorrectionState.OPEN
        meta = fact._meta if fact else None
        return {
            **self.admin_site.each_context(request),
            "title": "Correction",
            "subtitle": f"{correction.pk}: {correction.page}",
            "opts": self.opts,
            "original": correction,
            "fact": fact,
            "address": reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[fact.pk])
            if meta
            else "",
            "kind_of_fact": meta.verbose_name if meta else "",
            "takes_replies": bool(fact and fact.takes_replies and is_open),
            "due": say_due(correction.due_at, at=this_moment()) if is_open else "",
            "contact": correction.contact if may(request.user, ANSWER) else "",
            "answers": may_answer(request.user, correction),
            "form": form,
        }
