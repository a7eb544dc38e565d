"""How the day of effect of one act comes about, published or not: for whoever enters it."""

from __future__ import annotations

from treaties.domain.action_kind import CONSENTS, ActionKind
from treaties.domain.effect import working
from treaties.domain.record import Act
from treaties.domain.standing import DEPARTURES
from treaties.domain.working import consent_steps, notice_step, suspension_step
from treaties.models import TreatyAction

SUSPENSIONS = (ActionKind.SUSPENSION, ActionKind.SUSPENSION_CONTESTED)


def working_of(action: TreatyAction) -> list[str]:
    """The steps, with the articles they rest on; empty for an act that has no day of effect."""
    act, treaty = _as_act(action), action.treaty
    if action.kind in CONSENTS:
        begun = treaty.entered_into_force_on
        if begun is None:
            return [working(treaty.effect_rule, act.done_on, entered_into_force_on=None)]
        return consent_steps(act, rule=treaty.effect_rule, entered_into_force_on=begun)
    if action.kind in DEPARTURES:
        period, article = treaty.notice_period, treaty.notice_article
        return [notice_step(act, period=period, article=article, is_in_force=True)]
    return [suspension_step(act, is_in_force=True)] if action.kind in SUSPENSIONS else []


def _as_act(action: TreatyAction) -> Act:
    return Act(
        kind=action.kind,
        done_on=action.done_on,
        precision=action.date_precision,
        counts_on=action.counts_on,
        effective_on=action.effective_on,
        effective_by=action.effective_by,
        stated_on=action.effective_stated_on,
        computed_on=action.effective_computed_on,
        note=action.note,
    )
