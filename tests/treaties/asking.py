"""What the tests ask the loaded record: one state, one treaty, one day."""

from datetime import date

from editorial.domain.lens import Lens
from treaties.models import Treaty
from treaties.selectors.standing import StandingRow, counts_of, standings_under


def seen_on(day):
    """The public's lens on a day written as 2015-03-31."""
    return Lens(day=date.fromisoformat(day))


def rows(treaty, day):
    """The table of a treaty, by state code."""
    found = standings_under(Treaty.objects.get(slug=treaty), lens=seen_on(day))
    return {row.state.code: row for row in found}


def row(treaty, code, day) -> StandingRow:
    """One line of that table; it fails where the state is not listed."""
    [found] = standings_under(Treaty.objects.get(slug=treaty), lens=seen_on(day), states=(code,))
    return found


def standing(treaty, code, day):
    """The key of the standing, or None where the state is not listed that day."""
    found = standings_under(Treaty.objects.get(slug=treaty), lens=seen_on(day), states=(code,))
    return found[0].standing if found else None


def counts(treaty, day):
    """The numbers of a treaty."""
    return counts_of(rows(treaty, day).values())
