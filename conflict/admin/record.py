"""Records of making, stocks, use, transfers, destruction and denials."""

from django.contrib import admin

from conflict.domain.certainty import DEFINITIONS, Certainty
from conflict.domain.record_kind import TRANSFERS, RecordKind
from conflict.models import WeaponRecord
from conflict.selectors.audit_weapons import faults_of_record
from editorial.admin.base import FactAdmin
from editorial.admin.filters import Folded
from editorial.admin.forms import FactForm

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
        self._check_who(cleaned)
        return cleaned

    def _check_who(self, cleaned):
        state, actor, other = cleaned.get("state"), cleaned.get("actor"), cleaned.get("counterpart")
        if state and actor:
            self.add_error("actor", "Name the state or the armed group, not both: two actors, two records.")
        if not state and not actor and "state" not in self.errors:
            self.add_error("state", "Say who did it: the state, or, where none acted, the armed group.")
        if cleaned.get("kind") in TRANSFERS:
            if other is None and "counterpart" not in self.errors:
                way = "to" if cleaned["kind"] == RecordKind.TRANSFERRED_TO else "from"
                self.add_error("counterpart", f"A transfer needs the state it went {way}.")
            elif other is not None and other == state:
                self.add_error("counterpart", "A state does not transfer to itself: name the other one.")


@admin.register(WeaponRecord)
class WeaponRecordAdmin(FactAdmin):
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

    @admin.display(description="who", ordering="state__name")
    def who(self, record):
        return record.state or record.actor
