"""The flagship's figures, held against those published by others."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from django.db.models import OuterRef

from editorial.domain.lens import Lens
from treaties.domain.action_kind import ActionKind
from treaties.domain.counts import count
from treaties.models import Treaty, TreatyAction
from treaties.models.standing import annotate_standing, states_listed
from treaties.selectors.audited import PUBLISHED
from treaties.selectors.treaty import FLAGSHIP


def faults_of(golden: Path) -> Iterator[str]:
    """Faults against the two files of this folder."""
    treaty = Treaty.objects.seen_through(PUBLISHED).filter(slug=FLAGSHIP).first()
    if treaty is None:
        yield f"The treaty {FLAGSHIP} is not on the record, so its figures could not be compared."
        return
    for line in _lines(golden / "ccm_counts.csv"):
        yield from _faults_of_counts(treaty, line)
    yield from _faults_of_days(treaty, _lines(golden / "ccm_effective_dates.csv"))


def _faults_of_counts(treaty: Treaty, line: dict[str, str]) -> Iterator[str]:
    day = date.fromisoformat(line["date"])
    lens = Lens(day=day)
    listed = states_listed(lens=lens, under=treaty.pk)
    asked = annotate_standing(listed, state=OuterRef("pk"), treaty=treaty.pk, day=day, lens=lens)
    found = count(asked.order_by("pk").values_list("standing", flat=True))
    signed = TreatyAction.objects.seen_through(lens).filter(treaty=treaty, kind=ActionKind.SIGNATURE)
    figures = {
        "deposited": found.deposited,
        "in_force": found.in_force,
        "signed_ever": signed.filter(counts_on__lte=day).values("state").distinct().count(),
        "signed_only": found.signed_only,
        "joined": found.joined,
    }
    for name, figure in figures.items():
        if figure != int(line[name]):
            yield f"{treaty.short_name} on {day}: {name} is {figure}; published is {line[name]}."


def _faults_of_days(treaty: Treaty, lines: Iterator[dict[str, str]]) -> Iterator[str]:
    acts = TreatyAction.objects.seen_through(PUBLISHED).filter(treaty=treaty)
    keyed = acts.order_by("pk").values_list("state__code", "kind", "done_on", "effective_on")
    effects = {(code, kind, done.isoformat()): effect for code, kind, done, effect in keyed}
    for line in lines:
        about = f"{treaty.short_name}, {line['state']}: {line['act']} of {line['date']}"
        key = (line["state"], line["act"], line["date"])
        if key not in effects:
            yield f"{about} is published, and is not on the record."
            continue
        effect, days = effects[key], treaty.first_report_days
        if effect != date.fromisoformat(line["in_force"]):
            yield f"{about} takes effect on {effect}; published is {line['in_force']}."
        due = line["first_article_7_report_due"]
        if due and effect and days and effect + timedelta(days=days) != date.fromisoformat(due):
            yield f"{about}: first report due on {effect + timedelta(days=days)}; published is {due}."


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)
