"""The desk for what is fielded and said: one file a noun, on editorial's base class."""

from . import claim, claim_test, event, record, speaker, statement, weapon

__all__ = ["claim", "claim_test", "event", "record", "speaker", "statement", "weapon"]
