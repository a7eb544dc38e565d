"""What a reader must know before reading the rules on one weapon type."""

from collections.abc import Iterable

from treaties.domain.weapon_class import WeaponClass

from .coverage import ARTICLE, Coverage

LEFT_OUT = (
    f"As the record has it, article {ARTICLE} of the Convention on Cluster Munitions leaves this type out of "
    "its definition, so none of that Convention's rules is shown. The rules of CCW Protocol V on explosive "
    "remnants of war are recorded under cluster munitions, and are not shown here either."
)
BY_VERSION = (
    "Whether the Convention on Cluster Munitions covers this type depends on the version. Its rules are "
    "shown for the versions that it covers."
)
UNCLASSED = "No rule on record speaks of this type, apart from the general ones."


def notes_of(*, coverage: str, weapon_class: str, reasons: Iterable[str]) -> list[str]:
    """Sentences above the rules. `reasons`: why rules made for another class are shown, empty for its own."""
    found = []
    if coverage == Coverage.NOT_COVERED:
        found.append(LEFT_OUT)
    if coverage == Coverage.DEPENDS:
        found.append(BY_VERSION)
    if weapon_class in ("", WeaponClass.ANY):
        found.append(UNCLASSED)
    others = [reason for reason in dict.fromkeys(reasons) if reason]
    return found + [f"Rules made for another class of weapon reach it {reason}." for reason in others]
