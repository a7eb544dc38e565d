"""Users, sources and the trail every fact leaves."""

from .change import Change
from .citation import Citation
from .correction import Correction
from .fact import Fact, FactQuerySet, both_or_neither, kept_history, once, relations, seen_by
from .printable import check_printable
from .proposal import Approval, Line, Proposal
from .reply import Reply
from .revision import Revision
from .search_entry import SearchEntry
from .search_word import SearchWord
from .source import Source
from .user import User

__all__ = [
    "Approval",
    "Change",
    "Citation",
    "Correction",
    "Fact",
    "FactQuerySet",
    "Line",
    "Proposal",
    "Reply",
    "Revision",
    "SearchEntry",
    "SearchWord",
    "Source",
    "User",
    "both_or_neither",
    "check_printable",
    "kept_history",
    "once",
    "relations",
    "seen_by",
]
