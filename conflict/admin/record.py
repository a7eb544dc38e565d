"""Records of making, stocks, use, transfers, destruction and denials."""

from django.contrib import admin

from conflict.domain.certainty import DEFINITIONS, Certainty
from conflict.domain.who import faults_of_who
from conflict.models import WeaponRecord
from conflict.selectors.audit_weapons import faults_of_record
from editorial.admin.base import FactAdmin
from editorial.admin.filters import Folded
from editorial.admin.forms import FactForm
from editorial.admin.importing import ComesAsCsv

from .period import PeriodForm

CERTAIN = " ".join(f"{Certainty(key).label}: {words}" for key, words in DEFINITIONS.items())


class RecordForm(PeriodForm, FactForm):
    """Refuses what could not have been: an end before the start, nobody acting, a gift to oneself."""

    class Meta:
        help_texts = {
            "key": "Its anchor on the page of the weapon, and its key in the API; it stays once published.",
            "weapon": "The narrowest type the source names; pages of wider types show it too.",
            "state": "Who did it. Empty only where an armed group did.",
            "actor": "An armed group, as the source calls it. Empty where a state acted.",
            "kind": "“Denial” is the state’s own word against a report, which stays a record of its own.",
            "counterpart": "To whom, from whom, for whom, or on whose land.",
            "began_on": "Of a month or year, its last day. Empty: not recorded.",
            "ended_on": "The last day. Empty: not recorded, which does not say that it goes on.",
            "certainty": CERTAIN,
            "is_denied": "A state concerned denies it. Enter its denial as a record too, with its source.",
            "summary": "Who says so, in neutral words: reported, said, stated. No place finer than the "
            "public report, no name of a private victim.",
        }

    def clean(self):
        cleaned = super().clean()
        who = {name: cleaned.get(name) for name in ("state", "actor", "kind", "counterpart")}
        for name, words in faults_of_who(**who):
            if name not in self.errors:
                self.add_error(name, words)
        return cleaned


@admin.register(WeaponRecord)
class WeaponRecordAdmin(ComesAsCsv, FactAdmin):
    form = RecordForm
    list_display = ("who", "kind", "weapon", "counterpart", "dated_on", "certainty", "is_denied")
    list_filter = (
        "kind",
        "certainty",
        "is_denied",
        "conflict",
        ("weapon", Folded),
        ("state", Folded),
    )
    list_select_related = ("state", "weapon", "counterpart")
    search_fields = (
        "key",
        "summary",
        "actor",
        "conflict",
        "weapon__name",
        "weapon__slug",
        "state__name",
        "state__code",
        "counterpart__name",
    )
    date_hierarchy = "dated_on"
    ordering = ("-dated_on", "key")
    fieldsets = (
        (None, {"fields": ("key", "weapon", ("state", "actor"), "kind", "counterpart")}),
        (
            "When",
            {"fields": (("began_on", "began_precision"), ("ended_on", "ended_precision"), "conflict")},
        ),
        (
            "How certain",
            {
                "fields": ("certainty", "is_denied", "summary"),
                "description": "The word stands before every record. It is never firmer than the source.",
            },
        ),
    )

    def doubts(self, fact):
        return list(faults_of_record(fact))

    def import_faults(self, fact):
        yield from faults_of_who(
            state=fact.state_id, actor=fact.actor, kind=fact.kind, counterpart=fact.counterpart_id
        )
        if fact.period.is_turned_round:
            yield "ended_on", PeriodForm.turned_round

    @admin.display(description="who", ordering="state__name")
    def who(self, record):
        return record.state or record.actor
