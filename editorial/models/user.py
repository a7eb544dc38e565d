"""Who edits the record."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor of the desk. Readers have no account."""
