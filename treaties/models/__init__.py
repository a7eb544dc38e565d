"""States, treaties, and the acts between them."""

from .action import TreatyAction
from .article import Article
from .declaration import Declaration
from .disagreement import Disagreement
from .rule import Rule
from .state import State, StateName
from .treaty import Treaty, TreatyFact

__all__ = [
    "Article",
    "Declaration",
    "Disagreement",
    "Rule",
    "State",
    "StateName",
    "Treaty",
    "TreatyAction",
    "TreatyFact",
]
