"""Where a search found something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """A row found. `tier`: 0 so called, 1 each word in its names, 2 in its title, 3 anywhere (or by day)."""

    tier: int
    place: int

    @property
    def reading(self) -> tuple[int, int]:
        """The order in which a reader meets it."""
        return self.tier, -self.place
