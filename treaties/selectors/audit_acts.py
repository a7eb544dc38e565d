"""Acts that could not have been done on their day, by that state, with that effect."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.domain.precision import Precision
from treaties.domain.action_kind import CONSENTS, SIGNATURES, ActionKind
from treaties.domain.effect import effect_of_consent
from treaties.models import TreatyAction
from treaties.selectors.audited import Audited, first_day, named


def faults_of(act: TreatyAction, record: Audited) -> Iterator[str]:
    """Faults of one act; a disagreement on record for its state and treaty excuses those of its dates."""
    treaty, state = act.treaty, act.state
    if act.kind in SIGNATURES and treaty.closed_on and first_day(act) >= treaty.closed_on:
        yield f"{named(act)}, though the treaty was closed for signature from {treaty.closed_on}."
    opened = treaty.opened_on or treaty.adopted_on
    if opened and act.done_on < opened:
        yield f"{named(act)}, before the treaty was open ({opened})."
    if not treaty.is_open_to_all and state.pk not in record.open_to[treaty.pk]:
        yield f"{named(act)}, though the treaty is not open to it."
    if not record.is_doubted(act):
        yield from _faults_of_dates(act)


def _faults_of_dates(act: TreatyAction) -> Iterator[str]:
    began, ended = act.state.began_on, act.state.ended_on
    if began and act.done_on < began:
        yield f"{named(act)}, before the state began ({began})."
    if ended and first_day(act) >= ended:
        yield f"{named(act)}, after the state had ended ({ended})."
    by_rule = _day_by_rule(act)
    if by_rule and act.effective_stated_on and act.effective_stated_on != by_rule:
        stated = act.effective_stated_on
        yield f"{named(act)}, stated to take effect on {stated}; the treaty's rule gives {by_rule}."


def _day_by_rule(act: TreatyAction) -> object:
    """The one day the treaty's rule gives; None for a succession and where the rule does not decide."""
    decides = act.follows_rule and act.date_precision == Precision.DAY
    if not decides or act.kind not in CONSENTS or act.kind == ActionKind.SUCCESSION:
        return None
    treaty = act.treaty
    return effect_of_consent(
        treaty.effect_rule, act.done_on, entered_into_force_on=treaty.entered_into_force_on
    )
