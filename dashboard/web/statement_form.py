"""The filters of the list of statements."""

from __future__ import annotations

from conflict.domain.verdict import SHORT
from conflict.selectors import choice
from dashboard.web.choosing import Form, form_of, select
from dashboard.web.parameters import Parameters
from editorial.domain.lens import Lens


def statement_form(asked: Parameters, *, lens: Lens) -> Form:
    """Speaker, state, weapon, treaty, verdict and the days between; four queries."""
    selects = [
        select("speaker", "Said by", choice.speakers(lens=lens), asked=asked),
        select("state", "For which state", choice.states_speaking(lens=lens), asked=asked),
        select("weapon", "On which weapon", choice.weapons(lens=lens), asked=asked),
        select("treaty", "On which treaty", choice.treaties(lens=lens), asked=asked),
        select("verdict", "With a claim", list(SHORT.items()), asked=asked),
    ]
    return form_of(selects, asked=asked, lens=lens)
