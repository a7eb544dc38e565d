"""The filters of the list of claims."""

from __future__ import annotations

from conflict.domain.claim_kind import ClaimKind
from conflict.domain.verdict import SHORT
from conflict.selectors import choice
from dashboard.web.choosing import Form, form_of, select
from dashboard.web.parameters import Parameters
from editorial.domain.lens import Lens


def claim_form(asked: Parameters, *, lens: Lens) -> Form:
    """State spoken of, treaty, kind, verdict and the days between; two queries."""
    selects = [
        select("verdict", "Verdict", list(SHORT.items()), asked=asked),
        select("kind", "Kind of claim", list(ClaimKind.choices), asked=asked),
        select("state", "About which state", choice.states_spoken_of(lens=lens), asked=asked),
        select("treaty", "On which treaty", choice.treaties(lens=lens), asked=asked),
    ]
    return form_of(selects, asked=asked, lens=lens)
