"""The tests of a claim, line by line: below it, and each on its own form."""

from django.contrib import admin

from conflict.models import ClaimTest
from conflict.services.assess import forget_standings, keep_standings
from conflict.services.consequences import ASKED
from editorial.admin.base import FactAdmin
from editorial.admin.below import FactInline
from editorial.admin.filters import Folded
from editorial.domain.stage import Stage


def ask_anew(tests):
    """Drafts that ask something else by now keep what the record says to that."""
    drafts = [test.pk for test in tests if test.stage == Stage.DRAFT]
    forget_standings(ClaimTest.objects.filter(pk__in=drafts))
    keep_standings()


class TestInline(FactInline):
    """What the claim asks of the record; a published test is proposed to be retracted on its own form."""

    __test__ = False  # no test of ours, whatever pytest makes of the name
    model = ClaimTest
    fields = ("position", "state", "expects", "treaty", "asked_on", "role", "stage")
    ordering = ("position", "pk")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("state", "treaty", "claim__statement")


@admin.register(ClaimTest)
class ClaimTestAdmin(FactAdmin):
    """It rests on the evidence of its claim, and is published with it."""

    list_display = ("claim", "state", "expects", "treaty", "asked_on", "role")
    list_filter = ("expects", "role", ("treaty", Folded))
    list_select_related = ("claim__statement", "state", "treaty")
    search_fields = ("claim__statement__slug", "state__name", "state__code", "treaty__short_name")
    date_hierarchy = "asked_on"
    ordering = ("-asked_on", "claim__statement__slug", "claim__number", "position", "pk")
    inlines = ()
    fieldsets = (
        (None, {"fields": (("claim", "position"), "state", "expects", "treaty", "asked_on", "role")}),
    )

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if ASKED & set(form.changed_data):
            ask_anew([obj])
