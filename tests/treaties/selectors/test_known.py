"""The record read from history: now it says what the tables say, and of an earlier moment what they said."""

from datetime import date

import pytest

from editorial.domain.clock import now
from editorial.domain.lens import Lens
from treaties.models import State, Treaty
from treaties.selectors.known import record_known
from treaties.selectors.standing import standings_under

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.mark.parametrize("slug", ["ccm", "npt", "cfe", "inf", "open-skies", "att", "cwc"])
def test_history_gives_every_state_the_standing_and_the_dates_of_the_one_query(slug):
    treaty = Treaty.objects.get(slug=slug)
    record = record_known(states=State.objects.values_list("pk", flat=True), treaties=[treaty.pk], at=now())
    for day in (date(1995, 1, 1), date(2010, 6, 1), date(2023, 7, 11), date(2026, 11, 22)):
        for row in standings_under(treaty, lens=Lens(day=day)):
            held = record.standing(state=row.state.pk, treaty=treaty.pk, day=day)
            told = (held.standing, held.name, held.since, held.dates.in_force_on, held.dates.in_force_by)
            assert told == (row.standing, row.name, row.since, row.dates.in_force_on, row.dates.in_force_by)
            assert [one.act.kind for one in held.acts] == [act.kind for act in row.dates.acts]
            keys = dict.fromkeys(cited.source.key for one in held.acts for cited in one.sources)
            assert list(keys) == row.sources
