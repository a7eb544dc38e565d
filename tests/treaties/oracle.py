"""The standing of one state under one treaty, told a second time: in plain loops, from the house's own words.

Written from the description of the field, never from the query; it shares no table with it. Where the two
part, one of them has misread the law.
"""

from dataclasses import dataclass
from datetime import date

# Lesser first: on one day the later word of this list has the last say.
LESSER_FIRST = [
    "provisional_application",
    "signature",
    "will_not_join",
    "definitive_signature",
    "ratification",
    "acceptance",
    "approval",
    "formal_confirmation",
    "accession",
    "succession",
    "ratification_withdrawn",
    "suspension",
    "suspension_contested",
    "withdrawal_notification",
    "withdrawal_taken_back",
    "withdrawal",
]
CONSENTS = LESSER_FIRST[3:10]


@dataclass(frozen=True, kw_only=True)
class Deed:
    """One act: `on` the day it was done, `effect` the day it takes effect, None where none is known.

    `reckoned` is false where `effect` is only the latest possible day: such a succession is not
    carried back before its notice.
    """

    kind: str
    on: date
    effect: date | None = None
    reckoned: bool = True
    stage: str = "published"


def standing(deeds, day, *, drafts=False, ended_on=None, is_open=True, is_outside=False):
    """The key of the standing on `day`."""
    if is_outside:
        return "outside"
    if not is_open:
        return "not_eligible"
    if ended_on is not None and ended_on <= day:
        return "ended"
    seen = [deed for deed in deeds if is_seen(deed, drafts=drafts)]
    last, found = None, "none"
    for deed in seen:
        for since, given in what_it_gives(deed, day):
            if is_void(deed, seen, day):
                continue
            weight = (since, LESSER_FIRST.index(deed.kind), deed.on)
            if last is None or weight > last:
                last, found = weight, given
    return found


def is_seen(deed, *, drafts):
    """Readers see what is published; a preview sees what is on its way too; nobody what was retracted."""
    if deed.stage == "published":
        return True
    return drafts and deed.stage in ("draft", "in_review")


def is_void(deed, seen, day):
    """A notice that was taken back by `day`, before it took effect, is as if never given."""
    if deed.kind != "withdrawal_notification":
        return False
    for other in seen:
        if other.kind != "withdrawal_taken_back" or other.on > day or other.on < deed.on:
            continue
        if deed.effect is None or other.on < deed.effect:
            return True
    return False


def what_it_gives(deed, day):
    """[(the day from which it weighs, the standing it gives)] on `day`: one pair, or none."""
    in_effect = deed.effect is not None and deed.effect <= day
    if deed.kind in CONSENTS:
        begun = deed.on
        if deed.kind == "succession" and deed.reckoned and in_effect and deed.effect < deed.on:
            begun = deed.effect
        if begun > day:
            return []
        return [(begun, "in_force" if in_effect else "deposited_not_in_force")]
    if deed.on > day:
        return []
    if deed.kind == "withdrawal_notification":
        # Weighs from its day of effect: what is declared in between neither displaces nor outlasts it.
        return [(deed.effect or deed.on, "left" if in_effect else "withdrawal_notified")]
    if deed.kind == "withdrawal":
        return [(deed.effect, "left")] if in_effect else []
    if deed.kind == "suspension":
        return [(deed.on, "suspended")] if in_effect else []
    always = {
        "signature": "signed_only",
        "will_not_join": "signed_will_not_join",
        "ratification_withdrawn": "signed_only",
        "suspension_contested": "contested",
    }
    return [(deed.on, always[deed.kind])] if deed.kind in always else []
