"""Whether the Convention on Cluster Munitions covers a type: article 2(2) and its exception (c)."""

from dataclasses import dataclass

from django.db.models import TextChoices


class Coverage(TextChoices):
    """The answer for a type as a whole."""

    COVERED = "covered", "Covered"
    NOT_COVERED = "not_covered", "Not covered"
    DEPENDS = "depends", "Depends on the version"
    NOT_APPLICABLE = "not_applicable", "Not a munition with submunitions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One of the five that a munition must meet, all together, to fall outside: `field` of a weapon type."""

    field: str
    paragraph: str
    words: str


# Article 2(2)(c) in our own words; a munition that misses one of the five is a cluster munition.
CONDITIONS = (
    Condition(field="has_fewer_than_ten", paragraph="(i)", words="Fewer than ten explosive submunitions"),
    Condition(
        field="weighs_over_four_kg",
        paragraph="(ii)",
        words="Each explosive submunition weighs more than four kilograms",
    ),
    Condition(
        field="engages_single_target",
        paragraph="(iii)",
        words="Each is designed to detect and engage a single target object",
    ),
    Condition(
        field="self_destructs",
        paragraph="(iv)",
        words="Each has an electronic self-destruction mechanism",
    ),
    Condition(
        field="self_deactivates",
        paragraph="(v)",
        words="Each has an electronic self-deactivating feature",
    ),
)
ARTICLE = "2(2)(c)"
LIMIT = 10  # condition (i): fewer than ten explosive submunitions


def count_says_otherwise(few: bool | None, least: int | None, most: int | None) -> bool:
    """Whether the recorded number of submunitions says the opposite of condition (i) as answered."""
    if few is None or least is None or most is None:
        return False
    return least >= LIMIT if few else most < LIMIT
