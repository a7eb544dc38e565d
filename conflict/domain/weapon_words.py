"""What is known of a weapon type, said no more exactly than it is recorded."""

from __future__ import annotations

from decimal import Decimal

SUBMUNITION = "submunition"
SHARE = "\u00a0%"  # the sign stays with its number


def say_rate(least: Decimal, most: Decimal) -> str:
    """`6 %`, `up to 2.35 %`, `14 % or more`, `10 to 30 %`: the share of submunitions that did not go off."""
    if least == most:
        return f"{_plain(least)}{SHARE}"
    if least == 0 and most < 100:
        return f"up to {_plain(most)}{SHARE}"
    if most == 100 and least > 0:
        return f"{_plain(least)}{SHARE} or more"
    return f"{_plain(least)} to {_plain(most)}{SHARE}"


def say_count(least: int | None, most: int | None) -> str:
    """`72`, `60 to 126`; empty where no number is recorded."""
    if least is None or most is None:
        return ""
    return str(least) if least == most else f"{least} to {most}"


def say_submunitions(model: str, least: int | None, most: int | None) -> str:
    """`72 × M42/M46 grenade`, `9N24; number not recorded`; empty where neither is recorded."""
    count = say_count(least, most)
    if count:
        return f"{count} × {model}" if model else f"{count}; model not recorded"
    return f"{model}; number not recorded" if model else ""


def is_submunition(category: str) -> bool:
    """Whether the type is what a cluster munition releases, not the carrier."""
    return category.rpartition(" > ")[2] == SUBMUNITION


def _plain(share: Decimal) -> str:
    return f"{share.normalize():f}"
