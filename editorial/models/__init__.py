"""Users, sources and the trail every fact leaves."""

from .change import Change
from .citation import Citation
from .fact import Fact, FactQuerySet, both_or_neither, kept_history, once
from .proposal import Approval, Line, Proposal
from .revision import Revision
from .search_entry import SearchEntry
from .search_word import SearchWord
from .source import Source
from .user import User

__all__ = [
    "Approval",
    "Change",
    "Citation",
    "Fact",
    "FactQuerySet",
    "Line",
    "Proposal",
    "Revision",
    "SearchEntry",
    "SearchWord",
    "Source",
    "User",
    "both_or_neither",
    "kept_history",
    "once",
]
