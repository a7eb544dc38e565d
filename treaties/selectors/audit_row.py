"""What the audit would say of one row, before or after it is published."""

from __future__ import annotations

from editorial.domain.stage import PREVIEWED
from treaties.domain.action_kind import RANK, ActionKind
from treaties.models import Disagreement, Treaty, TreatyAction
from treaties.selectors import audit_acts, audit_histories, audit_treaties
from treaties.selectors.audited import GENERAL_ENTRY, PUBLISHED, Audited, History


def doubts_on_act(action: TreatyAction) -> list[str]:
    """Faults of the act as if it were published, and of the history it would then stand in."""
    acts = TreatyAction.objects.filter(treaty=action.treaty_id, state=action.state_id)
    beside = acts.seen_through(PUBLISHED).exclude(pk=action.pk).select_related("treaty", "state")
    history = sorted(
        [*beside.order_by("done_on"), action], key=lambda act: (act.done_on, RANK[ActionKind(act.kind)])
    )
    record = _record_of(action.treaty, history)
    return [*audit_acts.faults_of(action, record), *audit_histories.faults_of(history)]


def doubts_on_treaty(treaty: Treaty) -> list[str]:
    """Faults of the treaty's first day and of the acts under it, as its rule and dates now stand."""
    acts = TreatyAction.objects.filter(treaty=treaty).seen_through(PUBLISHED)
    history = list(acts.select_related("treaty", "state").order_by("done_on", "state__code"))
    record = _record_of(treaty, history)
    of_acts = [fault for act in history for fault in audit_acts.faults_of(act, record)]
    return [*audit_treaties.faults_of(record), *of_acts]


def _record_of(treaty: Treaty, acts: History) -> Audited:
    """The record reduced to one treaty; drafts of disagreements excuse too, as their acts may be drafts."""
    doubts = Disagreement.objects.filter(treaty=treaty, stage__in=PREVIEWED).order_by("pk")
    pairs = list(doubts.values_list("state_id", "fact"))
    return Audited(
        acts=acts,
        histories={},
        treaties=[treaty],
        open_to={treaty.pk: set(treaty.open_to.values_list("pk", flat=True))},
        doubted=frozenset((treaty.pk, state) for state, _ in pairs if state is not None),
        doubted_starts=frozenset(treaty.pk for _, fact in pairs if fact == GENERAL_ENTRY),
    )
