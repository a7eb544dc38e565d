"""The desk: one file a noun, on the base class for facts."""

from . import change, role, source, user

__all__ = ["change", "role", "source", "user"]
