"""What on the record asks for a look: conflicts, checks, effects, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from conflict.selectors.again import Again, to_look_at_again
from dashboard.desk.section import ASKED, SHOWN, Item, Part, Section, counted, form_of, list_of
from editorial.domain.lens import Lens
from editorial.domain.precision import say_day
from editorial.selectors.queue import Conflict, conflicts
from treaties.selectors.deadline import Deadline, deadlines
from treaties.selectors.disagreement import effects_against_rule

AMONG = 100  # open proposals, and claims, that are looked at for this page
ACTS = "treaties.treatyaction"


def conflict_section(*, day: date) -> Section:
    """Proposals that cannot simply be accepted."""
    found = conflicts(among=AMONG)
    part = Part(
        title="Open proposals in conflict",
        count=counted(found),
        definition=f"Of the {AMONG} oldest open proposals, those whose row has moved on since, and those "
        f"that ask of one row what another asks too, on {say_day(day)}.",
        items=[
            Item(words=one.proposal.about, href=form_of(one.proposal), said=_why(one))
            for one in found[:SHOWN]
        ],
        none="No open proposal stands in the way of another, or of the record.",
        more=[("Proposals whose row has moved on", list_of("editorial.proposal", whose="conflict"))],
    )
    return Section(key="conflicts", title="Conflicts", parts=[part])


def verdict_section(*, lens: Lens) -> Section:
    """Claims that a person should look at again."""
    found = to_look_at_again(lens=lens, among=AMONG)
    apart = [one for one in found if one.disagrees]
    moved = [one for one in found if one.check.has_moved]
    among = f"Of the {AMONG} newest published claims that ask something of the record"
    parts = [
        Part(
            title="Verdict and check pull apart",
            count=counted(apart),
            definition=f"{among}, those whose verdict and check disagree, on {say_day(lens.day)}.",
            items=[_claim(one) for one in apart[:SHOWN]],
            none="No verdict and its check pull apart.",
            more=[
                ("Claims whose verdict and check disagree", list_of("conflict.claim", against="disagrees"))
            ],
        ),
        Part(
            title="The record moved since the verdict",
            count=counted(moved),
            definition=f"{among}, those on whose days it now says something else, on {say_day(lens.day)}.",
            items=[_claim(one) for one in moved[:SHOWN]],
            none="The record says what it said when each verdict was given.",
            more=[("Claims whose record has moved", list_of("conflict.claim", against="moved"))],
        ),
    ]
    return Section(key="verdicts", title="Verdict against check", parts=parts)


def effect_section(*, lens: Lens) -> Section:
    """Days of effect of which source and rule give two."""
    found = effects_against_rule(lens=lens, most=ASKED)
    part = Part(
        title="Stated days that the rule does not give",
        count=counted(found),
        definition="Published acts whose stated day of effect differs from the one by the treaty's rule, "
        f"on {say_day(lens.day)}.",
        items=[_effect(act) for act in found[:SHOWN]],
        none="Each stated day of effect is the one that the treaty's rule gives.",
        more=[("Acts whose stated day differs", list_of(ACTS, against="rule"))],
    )
    return Section(key="effects", title="Effect dates that differ from the rule", parts=[part])


def deadline_section(*, lens: Lens) -> Section:
    """What comes next, if nothing changes."""
    found: Sequence[Deadline] = deadlines(lens=lens, most=ASKED)
    part = Part(
        title="Taking effect, and first reports",
        count=counted(found),
        definition="Published acts that take effect, withdrawals among them, and first reports due by the "
        f"number of days that the treaty gives, after {say_day(lens.day)}, if nothing changes.",
        items=[_deadline(one) for one in found[:SHOWN]],
        none="Nothing on record takes effect or falls due after this day.",
        more=[("Acts that take effect later", list_of(ACTS, effective_on__gt=str(lens.day)))],
    )
    return Section(key="deadlines", title="Next deadlines", parts=[part])


def _why(one: Conflict) -> str:
    others = f"{one.rivals} more open on the same row" if one.rivals else ""
    told = filter(None, ("the row has moved on since" if one.has_moved else "", others))
    return f"{one.proposal.in_brief}, by {one.proposal.made_by}: {'; '.join(told)}"


def _claim(one: Again) -> Item:
    said = f"verdict “{one.claim.get_verdict_display()}”, check {one.check.outcome or 'without an outcome'}"
    return Item(words=str(one.claim), href=form_of(one.claim), said=said)


def _effect(act: Any) -> Item:
    stated, ruled = say_day(act.effective_stated_on), say_day(act.effective_computed_on)
    return Item(words=str(act), href=form_of(act), said=f"stated {stated}, by the rule {ruled}")


def _deadline(one: Deadline) -> Item:
    what = "first report due" if one.is_report else "takes effect"
    by = ", at the latest; the day itself is not known" if one.is_bound else ""
    return Item(words=str(one.act), href=form_of(one.act), said=f"{what} {say_day(one.day)}{by}")
