"""The desk for what is law: one file a noun, on editorial's base class."""

from . import action, article, declaration, disagreement, rule, state, treaty

__all__ = ["action", "article", "declaration", "disagreement", "rule", "state", "treaty"]
