"""The classes of weapon that a treaty's rule speaks of. A weapon type points at one of them."""

from dataclasses import dataclass

from django.db.models import TextChoices


class WeaponClass(TextChoices):
    """`ANY` is a general rule on all weapons, such as Additional Protocol I, article 51(4)."""

    ANY = "any", "Any weapon"
    CLUSTER_MUNITIONS = "cluster-munitions", "Cluster munitions"
    ANTIPERSONNEL_MINES = "antipersonnel-mines", "Anti-personnel mines"
    INCENDIARY_WEAPONS = "incendiary-weapons", "Incendiary weapons"
    CONVENTIONAL_ARMS = "conventional-arms", "Conventional arms"
    CHEMICAL_WEAPONS = "chemical-weapons", "Chemical weapons"
    BIOLOGICAL_WEAPONS = "biological-weapons", "Biological weapons"
    NUCLEAR_WEAPONS = "nuclear-weapons", "Nuclear weapons"


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """Rules made for another class that a weapon falls under too: these articles of that treaty alone."""

    weapon_class: WeaponClass
    treaty: str
    articles: tuple[str, ...]
    reason: str


# Article 3 of the Arms Trade Treaty puts ammunition fired, launched or delivered by the arms of article 2(1)
# under articles 6 and 7. Cluster munitions are such ammunition; mines, and what burns, poisons or infects,
# are left to their own treaties here.
FURTHER: dict[str, tuple[Further, ...]] = {
    WeaponClass.CLUSTER_MUNITIONS: (
        Further(
            weapon_class=WeaponClass.CONVENTIONAL_ARMS,
            treaty="att",
            articles=("6", "7"),
            reason="as ammunition, Arms Trade Treaty article 3",
        ),
    ),
}


def classes_of(weapon_class: str) -> set[str]:
    """Every class whose rules may speak of a weapon of this class; the general ones always do."""
    own = {weapon_class} if weapon_class else set()
    return own | {WeaponClass.ANY.value} | {f.weapon_class.value for f in FURTHER.get(weapon_class, ())}


def reason_for(weapon_class: str, *, ruled: str, treaty: str, article: str) -> str | None:
    """Why a rule on the class `ruled` speaks of the weapon: empty if it is its own, None if it does not."""
    if ruled in (weapon_class, WeaponClass.ANY):
        return ""
    for further in FURTHER.get(weapon_class, ()):
        if (ruled, treaty) == (further.weapon_class, further.treaty) and article in further.articles:
            return further.reason
    return None
