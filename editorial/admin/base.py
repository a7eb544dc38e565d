"""The desk's form for a fact: its stage, its sources, its history, and the one way each is written."""

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import PermissionDenied
from django.utils.html import format_html
from simple_history.admin import SimpleHistoryAdmin

from editorial.domain.roles import SEND_TO_REVIEW
from editorial.domain.stage import Stage
from editorial.models import Citation
from editorial.selectors.permission import may, may_delete_this, may_edit_this
from editorial.selectors.proposal import taken_up
from editorial.services.correct import write_citations
from editorial.services.draft import delete_draft, save_draft

from .citation import CitationInline
from .filters import LookedAt
from .forms import FactForm
from .links import FoundByTyping, reply_address
from .moves import Moves
from .proposing import Proposing

SHOWN = 8  # doubts; a changed rule may raise one for each act under the treaty
STANDS = ("stage", "published_at", "published_by")
DELETED = "Draft deleted at the desk"
BELOW = "“{}” is a draft, kept below. <a href='{}'>Send it to review</a>."
READ_ONLY = (
    "To be read: a draft is edited by its author or an editor, a published row by proposals, and what is in "
    "review stands still."
)


class FactAdmin(FoundByTyping, Proposing, Moves, SimpleHistoryAdmin):
    """Subclasses name `fieldsets` (without stage and reason), `list_display`, search and `ordering`."""

    form = FactForm
    change_form_template = "admin/fact_form.html"
    inlines = (CitationInline,)
    save_on_top = False
    list_per_page = 50
    show_full_result_count = False

    def doubts(self, fact):
        """What the audit of the record would say of this row, one sentence each."""
        return ()

    @admin.display(description="stage", ordering="stage")
    def stands(self, fact):
        return format_html('<span class="stage stage-{}">{}</span>', fact.stage, fact.get_stage_display())

    # What is shown

    def get_readonly_fields(self, request, obj=None):
        if getattr(request, "reads_history", False):
            return flatten_fieldsets(self.get_fieldsets(request, obj))
        return (*super().get_readonly_fields(request, obj), *STANDS)

    def get_fieldsets(self, request, obj=None):
        mine = self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        said = "" if mine else READ_ONLY
        stage = ("Stage", {"fields": [STANDS], "description": said})
        asked = ["source_of_change", "reason"] if obj and needs_a_source(obj) else ["reason"]
        why = [("Why", {"fields": asked})] if mine else []
        return [*self.fieldsets, stage, *why] if obj else [*self.fieldsets, *why]

    def get_list_display(self, request):
        return (*super().get_list_display(request), "stands")

    def get_list_filter(self, request):
        return ("stage", *super().get_list_filter(request), LookedAt)

    def render_change_form(self, request, context, *args, **kwargs):
        fact = kwargs.get("obj")
        context |= self.moving(request, fact) if fact else {"show_send": may(request.user, SEND_TO_REVIEW)}
        context["reply_address"] = reply_address(fact) if fact else ""
        return super().render_change_form(request, context, *args, **kwargs)

    def get_form(self, request, obj=None, change=False, **kwargs):
        """A proposal that was returned to this person may be taken up again, with all it said."""
        made = super().get_form(request, obj, change=change, **kwargs)
        if obj and request.method == "GET" and request.GET.get("take_up", "").isdecimal():
            made.taken_up = taken_up(obj, int(request.GET["take_up"]), by=request.user)
        return made

    # Who may

    def has_change_permission(self, request, obj=None):
        is_open = super().has_change_permission(request, obj)
        if obj is None or not is_open:
            return is_open
        return not getattr(request, "reads_history", False) and may_edit_this(request.user, obj)

    def has_delete_permission(self, request, obj=None):
        is_open = super().has_delete_permission(request, obj)
        return is_open and (obj is None or may_delete_this(request.user, obj))

    # What is written

    def save_model(self, request, obj, form, change):
        if obj.stage != Stage.PUBLISHED:
            save_draft(obj, by=request.user, reason=form.cleaned_data["reason"])

    def save_related(self, request, form, formsets, change):
        fact = form.instance
        if fact.stage == Stage.PUBLISHED:
            self.propose_all(request, form, [one for one in formsets if one.model is Citation])
            formsets = [one for one in formsets if one.model is not Citation]
        else:
            form.save_m2m()
        for formset in formsets:
            self.save_formset(request, form, formset, change=change)
        if fact.stage != Stage.PUBLISHED:
            self.warn(request, list(self.doubts(fact)))

    def save_formset(self, request, form, formset, change):
        saved, reason = formset.save(commit=False), form.cleaned_data["reason"]
        if formset.model is Citation:
            write_citations(by=request.user, reason=reason, saved=saved, gone=formset.deleted_objects)
            return
        for fact in formset.deleted_objects:
            delete_draft(fact, by=request.user, reason=reason or DELETED)
        for row in formset.saved_forms:
            if row.instance.stage == Stage.PUBLISHED:
                given = {name: row.cleaned_data[name] for name in row.changed_data}
                self.propose(request, row.instance, form=form, source=request.source_of_change, values=given)
            else:
                save_draft(row.instance, by=request.user, reason=reason)
                row.save_m2m()
                if form.instance.stage == Stage.PUBLISHED:
                    said = format_html(BELOW, row.instance, self.address_of(row.instance))
                    self.message_user(request, said, messages.SUCCESS)

    def warn(self, request, doubts):
        for doubt in doubts[:SHOWN]:
            self.message_user(request, f"Please check: {doubt}", messages.WARNING)
        if len(doubts) > SHOWN:
            self.message_user(request, f"And {len(doubts) - SHOWN} more like these.", messages.WARNING)

    def delete_model(self, request, obj):
        delete_draft(obj, by=request.user, reason=DELETED)

    def delete_queryset(self, request, queryset):
        for fact in queryset.order_by("pk"):
            self.delete_model(request, fact)

    # History: read, never written

    def revert_disabled(self, request, obj=None):
        return True

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """An earlier version, as it was; the library would also take a POST and save it back."""
        if request.method != "GET":
            raise PermissionDenied
        request.reads_history = True
        return super().history_form_view(request, object_id, version_id, extra_context)


def needs_a_source(fact):
    """Whether a change of the row is proposed with the source that shows it."""
    return fact.stage == Stage.PUBLISHED and fact.needs_source
