"""The acts of states: what was done, when, and from when it binds."""

from django.contrib import admin
from django.utils.html import format_html_join

from editorial.admin.base import FactAdmin
from editorial.admin.filters import Folded, FoldedChoices
from treaties.models import TreatyAction
from treaties.selectors.audit_row import doubts_on_act
from treaties.selectors.disagreement import against_rule
from treaties.selectors.working import working_of

from .action_form import ActionForm


class AgainstRule(admin.SimpleListFilter):
    """Acts of which a source states another day of effect than the treaty's rule gives."""

    title = "stated effect against the rule"
    parameter_name = "against"

    def lookups(self, request, model_admin):
        return [("rule", "The stated day differs from the rule")]

    def queryset(self, request, queryset):
        return against_rule(queryset) if self.value() == "rule" else queryset


@admin.register(TreatyAction)
class TreatyActionAdmin(FactAdmin):
    """After each save the rule of the treaty is applied, and its working is shown."""

    form = ActionForm
    list_display = ("state", "treaty", "kind", "done_on", "effective_on")
    list_filter = (
        ("treaty", Folded),
        ("kind", FoldedChoices),
        "state__region",
        "date_precision",
        "follows_rule",
        AgainstRule,
        ("state", Folded),
    )
    list_select_related = ("state", "treaty")
    search_fields = (
        "state__name",
        "state__code",
        "state__aliases",
        "treaty__short_name",
        "depositary_notification",
    )
    date_hierarchy = "done_on"
    ordering = ("-done_on", "treaty__short_name", "state__name", "kind")
    readonly_fields = ("effective_on", "effective_by", "working")
    fieldsets = (
        (None, {"fields": ("treaty", "state", "kind", ("done_on", "date_precision"))}),
        (
            "Effect",
            {
                "fields": (
                    "follows_rule",
                    "effective_stated_on",
                    ("effective_on", "effective_by"),
                    "working",
                ),
                "description": "Deposit is not effect. The treaty's rule computes the day when the row is "
                "saved; a day that a source states is shown in its place, and both are kept.",
            },
        ),
        ("As printed", {"fields": (("printed_name", "depositary_notification"), "note")}),
    )

    def doubts(self, fact):
        return doubts_on_act(fact)

    @admin.display(description="how the day of effect comes about")
    def working(self, act):
        if act is None or act.pk is None:
            return "Shown once the row is saved: choose “Save and continue editing”."
        steps = working_of(act)
        return format_html_join("", '<p class="working">{}.</p>', ((step,) for step in steps)) or "No effect."
