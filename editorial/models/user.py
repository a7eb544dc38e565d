"""Who edits the record."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """An editor of the desk. Readers have no account."""

    must_choose_password = models.BooleanField(
        default=False,
        editable=False,
        help_text="Their password was given to them: the desk asks for another before anything else.",
    )

    def set_password(self, raw_password: str | None) -> None:
        """Whoever gives another a password says so afterwards (`editorial.services.account`)."""
        super().set_password(raw_password)
        self.must_choose_password = False
