"""How a standing is shown: the letter that style sheet and map share, and the word beside it."""

from treaties.domain.standing import Standing

LETTERS: dict[str, str] = {
    Standing.NONE: "n",
    Standing.SIGNED_ONLY: "s",
    Standing.SIGNED_WILL_NOT_JOIN: "s",
    Standing.DEPOSITED_NOT_IN_FORCE: "d",
    Standing.IN_FORCE: "p",
    Standing.WITHDRAWAL_NOTIFIED: "q",
    Standing.SUSPENDED: "c",
    Standing.CONTESTED: "c",
    Standing.LEFT: "w",
    Standing.ENDED: "e",
    Standing.NOT_ELIGIBLE: "o",
    Standing.OUTSIDE: "o",
}

# What a legend calls each letter, in the order in which it prints them.
WORDS = {
    "p": "in force",
    "q": "in force, withdrawal notified",
    "c": "in force, suspension notified",
    "d": "deposited, not yet in force",
    "s": "signed only",
    "w": "left",
    "n": "not joined",
    "e": "treaty ended",
    "o": "not counted",
}
ALWAYS = "psn"
