"""What a treaty's own rule makes of one act, saved or not."""

from __future__ import annotations

from datetime import date

from editorial.domain.precision import Precision
from treaties.domain.action_kind import CONSENTS, ActionKind
from treaties.domain.effect import effect_of_consent, rule_day

from .action import TreatyAction
from .treaty import Treaty


def effect_of(action: TreatyAction) -> tuple[date | None, date | None]:
    """(the day the rule gives, the day it is in force by at the latest); at most one of them."""
    treaty = action.treaty
    if action.kind not in CONSENTS:
        return None, None
    computed = None
    certain = action.follows_rule and action.date_precision == Precision.DAY
    if certain and action.kind != ActionKind.SUCCESSION:
        computed = effect_of_consent(
            treaty.effect_rule, action.done_on, entered_into_force_on=treaty.entered_into_force_on
        )
    if computed or action.effective_stated_on:
        return computed, None
    return None, latest_effect(treaty, action)


def latest_effect(treaty: Treaty, action: TreatyAction) -> date | None:
    """The day by which a consent whose own day is not stated binds; None while the treaty is not in force.

    A succession: its notice. No rule: the deposit. Never before the general entry into force, and never
    for a predecessor that had gone by then.
    """
    general, ended = treaty.entered_into_force_on, action.state.ended_on
    if general is None or (ended and ended <= general):
        return None
    rule = treaty.effect_rule
    if action.kind == ActionKind.SUCCESSION or rule.unit is None:
        return max(action.done_on, general)
    by_rule = effect_of_consent(rule, action.done_on, entered_into_force_on=general)
    return by_rule or max(rule_day(rule, action.done_on), general)
