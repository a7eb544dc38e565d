"""The desk: one file a noun, on the base class for facts."""

from . import change, proposal, role, source, user

__all__ = ["change", "proposal", "role", "source", "user"]
