"""What is fielded and said."""

from .claim import Claim, ClaimTest
from .event import Event
from .record import WeaponRecord
from .speaker import Office, Speaker
from .statement import Statement, StatementLink
from .weapon import FailureRate, WeaponType

__all__ = [
    "Claim",
    "ClaimTest",
    "Event",
    "FailureRate",
    "Office",
    "Speaker",
    "Statement",
    "StatementLink",
    "WeaponRecord",
    "WeaponType",
]
