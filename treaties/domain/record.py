"""What one state's acts under one treaty come to on a day: the dates beside its standing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from editorial.domain.precision import Precision

from .action_kind import CONSENTS, RANK, ActionKind
from .standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act as the record holds it. `effective_by` is a bound: the day of effect is not known.

    `pk` is the primary key of its row, nought for an act that has none yet.
    """

    pk: int = 0
    published_at: datetime | None = None
    kind: str
    done_on: date
    precision: str = Precision.DAY
    counts_on: date
    effective_on: date | None = None
    effective_by: date | None = None
    stated_on: date | None = None
    computed_on: date | None = None
    note: str = ""
    sources: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Dates:
    """The acts that matter on a day, each None where the record knows no such act."""

    signed: Act | None = None
    consent: Act | None = None
    notice: Act | None = None
    departure: Act | None = None
    suspension: Act | None = None
    provisional: Act | None = None
    turned: Act | None = None
    acts: list[Act] = field(default_factory=list)

    @property
    def in_force_on(self) -> date | None:
        """The day of effect of the consent, to come or past; None where it is not stated."""
        return self.consent.effective_on if self.consent else None

    def since(self, standing: str, *, ended_on: date | None) -> date | None:
        """The day from which the standing holds, the treaty's own end included; None where no act gave it."""
        if standing == Standing.ENDED:
            return ended_on
        effect = (self.consent.effective_on or self.consent.effective_by) if self.consent else None
        turned = self.turned or self.signed
        by_standing = {
            Standing.SIGNED_ONLY: turned,
            Standing.SIGNED_WILL_NOT_JOIN: turned,
            Standing.DEPOSITED_NOT_IN_FORCE: self.consent,
            Standing.WITHDRAWAL_NOTIFIED: self.notice,
            Standing.CONTESTED: self.suspension,
        }
        if standing in (Standing.LEFT, Standing.SUSPENDED):
            act = self.departure if standing == Standing.LEFT else self.suspension
            return act.effective_on if act else None
        act = by_standing.get(Standing(standing))
        return effect if standing == Standing.IN_FORCE else act.counts_on if act else None

    @property
    def in_force_by(self) -> date | None:
        """In force on this day at the latest, where the day itself is not known."""
        return self.consent.effective_by if self.consent and not self.consent.effective_on else None


def dates_of(acts: Iterable[Act], *, day: date, standing: str) -> Dates:
    """Arranges the acts up to `day`: a new consent closes an earlier departure, taking back a notice."""
    found = Dates()
    for act in sorted(acts, key=lambda act: (act.done_on, RANK[ActionKind(act.kind)])):
        if act.counts_on > day:
            continue
        found.acts.append(act)
        if act.kind == ActionKind.SIGNATURE:
            found.signed, found.turned = act, None
        elif act.kind in CONSENTS:
            found.consent, found.notice, found.departure = act, None, None
        elif act.kind == ActionKind.RATIFICATION_WITHDRAWN:
            found.consent, found.turned = None, act
        elif act.kind == ActionKind.WILL_NOT_JOIN:
            found.turned = act
        elif act.kind == ActionKind.WITHDRAWAL_NOTIFICATION:
            found.notice = act
        elif act.kind == ActionKind.WITHDRAWAL_TAKEN_BACK:
            found.notice = None
        elif act.kind == ActionKind.WITHDRAWAL:
            found.departure = act
        elif act.kind in (ActionKind.SUSPENSION, ActionKind.SUSPENSION_CONTESTED):
            found.suspension = act
        elif act.kind == ActionKind.PROVISIONAL_APPLICATION:
            found.provisional = act
    if standing == Standing.LEFT:
        found.departure = found.departure or found.notice
    if standing not in PROVISIONAL_BESIDE:
        found.provisional = None
    return found


# Provisional application ends when the treaty is in force for the state (CCM article 18).
PROVISIONAL_BESIDE = (
    Standing.NONE,
    Standing.SIGNED_ONLY,
    Standing.SIGNED_WILL_NOT_JOIN,
    Standing.DEPOSITED_NOT_IN_FORCE,
)
