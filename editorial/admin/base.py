"""The desk's form for a fact: its stage, its sources, its history, and the one way each is written."""

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import PermissionDenied
from django.utils.html import format_html
from simple_history.admin import SimpleHistoryAdmin

from editorial.domain.stage import Stage
from editorial.models import Citation
from editorial.selectors.permission import may_delete_this, may_edit_this, may_publish_this
from editorial.services.correct import correct, correct_citations, write_citations
from editorial.services.draft import delete_draft, save_draft

from .citation import CitationInline
from .forms import FactForm
from .links import FoundByTyping
from .publishing import Publishing

SHOWN = 8  # doubts; a changed rule may raise one for each act under the treaty
STANDS = ("stage", "published_at", "published_by")
DELETED = "Draft deleted at the desk"
READ_ONLY = "To be read: a published row is changed by who may publish, a draft by its author or an editor."


class FactAdmin(FoundByTyping, Publishing, SimpleHistoryAdmin):
    """Subclasses name `fieldsets` (without stage and reason), `list_display`, search and `ordering`."""

    form = FactForm
    inlines = (CitationInline,)
    save_on_top = False
    list_per_page = 50
    show_full_result_count = False

    def follow(self, fact):
        """What must be computed anew once the row and what stands below it are saved."""

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
        why = [("Why", {"fields": ["reason"]})] if mine else []
        return [*self.fieldsets, stage, *why] if obj else [*self.fieldsets, *why]

    def get_list_display(self, request):
        return (*super().get_list_display(request), "stands")

    def get_list_filter(self, request):
        return ("stage", *super().get_list_filter(request))

    def render_change_form(self, request, context, *args, **kwargs):
        fact = kwargs.get("obj")
        context["show_publish"] = fact is not None and may_publish_this(request.user, fact)
        return super().render_change_form(request, context, *args, **kwargs)

    # Who may

    def has_change_permission(self, request, obj=None):
        may = super().has_change_permission(request, obj)
        if obj is None or not may:
            return may
        return not getattr(request, "reads_history", False) and may_edit_this(request.user, obj)

    def has_delete_permission(self, request, obj=None):
        may = super().has_delete_permission(request, obj)
        return may and (obj is None or may_delete_this(request.user, obj))

    # What is written

    def save_model(self, request, obj, form, change):
        self._keep(request, obj, given=form.given(), reason=form.cleaned_data["reason"])

    def save_formset(self, request, form, formset, change):
        saved, reason = formset.save(commit=False), form.cleaned_data["reason"]
        if formset.model is Citation:
            self._cite(request, form.instance, reason=reason, saved=saved, gone=formset.deleted_objects)
            return
        for fact in formset.deleted_objects:
            delete_draft(fact, by=request.user, reason=reason or DELETED)
        for fact in formset.new_objects:
            save_draft(fact, by=request.user, reason=reason)
        for fact, names in formset.changed_objects:
            given = {name: getattr(fact, name) for name in names}
            self._keep(request, fact, given=given, reason=reason)
        formset.save_m2m()

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        self.follow(form.instance)
        doubts = list(self.doubts(form.instance))
        for doubt in doubts[:SHOWN]:
            self.message_user(request, f"Please check: {doubt}", messages.WARNING)
        if len(doubts) > SHOWN:
            self.message_user(request, f"And {len(doubts) - SHOWN} more like these.", messages.WARNING)

    def delete_model(self, request, obj):
        delete_draft(obj, by=request.user, reason=DELETED)

    def delete_queryset(self, request, queryset):
        for fact in queryset.order_by("pk"):
            delete_draft(fact, by=request.user, reason=DELETED)

    def _keep(self, request, fact, *, given, reason):
        if fact.pk and fact.stage == Stage.PUBLISHED:
            correct(fact, by=request.user, reason=reason, values=given)
        else:
            save_draft(fact, by=request.user, reason=reason)

    def _cite(self, request, fact, *, reason, saved, gone):
        if not (saved or gone):
            return
        if fact.stage == Stage.PUBLISHED:
            correct_citations(fact, by=request.user, reason=reason, saved=saved, gone=gone)
        else:
            write_citations(by=request.user, reason=reason, saved=saved, gone=gone)

    # History: read, never written

    def revert_disabled(self, request, obj=None):
        return True

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """An earlier version, as it was; the library would also take a POST and save it back."""
        if request.method != "GET":
            raise PermissionDenied
        request.reads_history = True
        return super().history_form_view(request, object_id, version_id, extra_context)
