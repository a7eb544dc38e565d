"""The front page of the desk: above the list of what is kept, what each role may act on."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from dashboard.desk.late import late_section, source_section
from dashboard.desk.record_care import conflict_section, deadline_section, effect_section, verdict_section
from dashboard.desk.section import Section
from dashboard.desk.waiting import waiting_section
from dashboard.web.lens import reading_day
from editorial.domain.lens import Lens
from editorial.domain.roles import PROPOSE
from editorial.selectors.permission import may


def home(request: HttpRequest) -> HttpResponse:
    """Django's own page with the sections above it."""
    return admin.site.index(request, extra_context={"title": "Desk", "sections": sections_for(request.user)})


def sections_for(user: Any) -> list[Section]:
    """Nothing for whoever sees to accounts alone; of the record's care only what may be acted on."""
    if not user.has_module_perms("treaties"):
        return []
    lens = Lens(day=reading_day())
    found = [waiting_section(user, day=lens.day)]
    if may(user, PROPOSE):
        found += [
            conflict_section(day=lens.day),
            verdict_section(lens=lens),
            late_section(lens=lens),
            source_section(day=lens.day),
            effect_section(lens=lens),
        ]
    return [*found, deadline_section(lens=lens)]
