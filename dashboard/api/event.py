"""What happened."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conflict.selectors.event import NEWEST, beside, events
from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Known, PartialDay, PrecisionOf, Told
from dashboard.api.parameters import PAGED
from dashboard.api.provenance import Citations, LastChanged, LastChecked, SourceKeys
from dashboard.api.schema import answers, told
from dashboard.web.event import OF_EVENTS, events_asked
from dashboard.web.site import absolute
from editorial.domain.lens import Lens


def happened(event: Any) -> Known:
    """The day with its precision."""
    return event.happened_on, event.date_precision


class EventSerializer(Told):
    """Something that happened on a day, in a month or in a year."""

    slug = serializers.CharField(help_text="Its key, and its anchor on the timeline.")
    happened_on = PartialDay(known=happened, help_text="The day, as well as it is known.")
    happened_on_precision = PrecisionOf(known=happened, beside="`happened_on`")
    title = serializers.CharField(help_text="What happened, in a few words.")
    summary = serializers.CharField(help_text="In our own words, never firmer than the sources.")
    states = serializers.SerializerMethodField(help_text="Codes of the states it concerns.")
    weapons = serializers.SerializerMethodField(help_text="Slugs of the weapon types it concerns.")
    treaties = serializers.SerializerMethodField(help_text="Slugs of the treaties it bears on.")
    sources = SourceKeys()
    citations = Citations()
    last_changed = LastChanged()
    last_checked = LastChecked()
    url = serializers.SerializerMethodField(help_text="Its place on the timeline.")

    def get_states(self, event: Any) -> list[str]:
        """In the order they were linked."""
        return [state.code for state in self.context["beside"].states.get(event.pk, ())]

    def get_weapons(self, event: Any) -> list[str]:
        """In the order they were linked."""
        return [weapon.slug for weapon in self.context["beside"].weapons.get(event.pk, ())]

    def get_treaties(self, event: Any) -> list[str]:
        """In the order they were linked."""
        return [treaty.slug for treaty in self.context["beside"].treaties.get(event.pk, ())]

    def get_url(self, event: Any) -> str:
        """The timeline, at this event."""
        return f"{absolute(self.context['request'], 'events')}#{event.slug}"


def context_of(page: list[Any], *, lens: Lens) -> dict[str, Any]:
    """What a page of events needs beside its rows."""
    found = beside(page, lens=lens)
    return {"beside": found, "provenance": found.provenance}


class Events(Endpoint):
    """Events by whatever a reader chooses."""

    parameters = (*OF_EVENTS, *PAGED)
    serializer_class = EventSerializer

    @extend_schema(
        operation_id="list_events",
        summary="Events, newest first",
        parameters=told(parameters),
        responses=answers(EventSerializer),
    )
    def get(self, request: Request) -> Response:
        """With several choices, those that answer to all of them; a month counts from its last day."""
        return self.paged(
            events(events_asked(self.asked, lens=self.lens), lens=self.lens),
            order=NEWEST,
            attach=lambda page: context_of(page, lens=self.lens),
        )
