"""The nuclear-weapon states, and whom a rule made for them or for the others binds."""

from .rule_words import AppliesTo

ARTICLE = "NPT article IX(3)"

# Who had manufactured and exploded a nuclear weapon before 1 January 1967: that article's own test, whoever
# joined. Russia continues the Soviet Union (SUN); no other successor of it is among them.
NUCLEAR_WEAPON_STATES = ("CHN", "FRA", "GBR", "RUS", "SUN", "USA")


def applies(applies_to: str, code: str) -> bool:
    """Whether a rule of the treaty is made for the state with this code at all, party or not."""
    if applies_to == AppliesTo.ALL:
        return True
    return (applies_to == AppliesTo.NUCLEAR_WEAPON_STATES) is (code in NUCLEAR_WEAPON_STATES)
