"""How the record is read: for which day, and with drafts or without."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """One reading of the record. There is no default day: whoever reads says for which.

    `drafts` shows what editors have not published yet; the public never reads so. `retracted` shows the
    record as if nothing had been taken off it: asked in one place, to answer an old address with a notice.
    """

    day: date
    drafts: bool = False
    retracted: bool = False
