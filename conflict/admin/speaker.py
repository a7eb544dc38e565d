"""Who speaks, and the offices they spoke in."""

from django.contrib import admin

from conflict.domain.speaker_kind import SpeakerKind
from conflict.models import Office, Speaker
from editorial.admin.base import FactAdmin
from editorial.admin.below import FactInline
from editorial.admin.citation import CitationInline
from editorial.admin.forms import FactForm

from .period import PeriodForm

OFFICE_HELP = {
    "title": "The office as a source names it, for instance Russian defence minister.",
    "state": "Whose office it is. Empty: no state's, as for the United Nations or an organisation.",
    "on_behalf_of": "For whom the words were said. Who speaks for two has two offices here.",
    "began_on": "The first day in office, only if a source gives it. Empty: not recorded, and shown so.",
    "ended_on": "The last day in office. Empty: not recorded, which does not say that it is still held.",
}


class OfficePeriodForm(PeriodForm):
    turned_round = "The office would end before it began. Correct one of the two days."


class OfficeBelowForm(OfficePeriodForm):
    """One line below a speaker."""

    class Meta:
        help_texts = OFFICE_HELP


class OfficeInline(FactInline):
    model = Office
    form = OfficeBelowForm
    fields = (
        *("title", "state", "on_behalf_of"),
        *("began_on", "began_precision", "ended_on", "ended_precision", "stage"),
    )
    ordering = ("began_on", "title", "on_behalf_of")


class SpeakerForm(FactForm):
    """Refuses to call somebody not named who bears other names."""

    class Meta:
        help_texts = {
            "slug": "The address of the page, for instance sergei-shoigu. It stays once published.",
            "name": "As most sources in English spell it. A living person is named only with a source that "
            "names them in public; a private person, a victim or a child is not named at all.",
            "other_names": "Other spellings, separated by semicolons, also in their own script.",
            "kind": "“Not named”: the source gives no name. Describe the speaker by office; do not guess.",
        }

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("kind") == SpeakerKind.UNNAMED and cleaned.get("other_names"):
            self.add_error("other_names", "Whoever is not named has no other spelling.")
        return cleaned


@admin.register(Speaker)
class SpeakerAdmin(FactAdmin):
    form = SpeakerForm
    list_display = ("name", "kind")
    list_filter = ("kind",)
    search_fields = ("name", "slug", "other_names", "offices__title", "offices__on_behalf_of")
    ordering = ("name", "slug")
    inlines = (OfficeInline, CitationInline)
    fieldsets = ((None, {"fields": ("name", "slug", "other_names", "kind")}),)


class OfficeForm(OfficePeriodForm, FactForm):
    class Meta:
        help_texts = OFFICE_HELP


@admin.register(Office)
class OfficeAdmin(FactAdmin):
    form = OfficeForm
    list_display = ("speaker", "title", "on_behalf_of", "began_on", "ended_on")
    list_filter = ("speaker__kind", "state__region")
    list_select_related = ("speaker",)
    search_fields = ("title", "on_behalf_of", "speaker__name", "speaker__slug", "state__name", "state__code")
    ordering = ("speaker__name", "title", "on_behalf_of", "pk")
    fieldsets = (
        (None, {"fields": ("speaker", "title", ("state", "on_behalf_of"))}),
        (
            "In office",
            {
                "fields": (("began_on", "began_precision"), ("ended_on", "ended_precision")),
                "description": "Only what a source says. The days of the statements stand on the page by "
                "themselves, so nothing need be inferred from them here.",
            },
        ),
    )
