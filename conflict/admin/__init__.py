"""The desk for what is fielded and said: one file a noun, on editorial's base class."""

from . import event, record, speaker, weapon

__all__ = ["event", "record", "speaker", "weapon"]
