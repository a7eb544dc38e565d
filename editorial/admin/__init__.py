"""The desk: one file a noun, on the base class for facts."""

from . import change, correction, proposal, reply, role, source, user

__all__ = ["change", "correction", "proposal", "reply", "role", "source", "user"]
