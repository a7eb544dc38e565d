"""What a password may not be, beside short, common or one's own name."""

from typing import Any

from django.core.exceptions import ValidationError

MOST = 128


class NotTooLong:
    """Long sentences are welcome; past this a password only costs time to check."""

    def validate(self, password: str, user: Any = None) -> None:
        if len(password) > MOST:
            raise ValidationError(self.get_help_text(), code="password_too_long")

    def get_help_text(self) -> str:
        return f"Your password can be up to {MOST} characters long; a sentence with spaces is fine."


class NotTheGivenOne:
    """Whoever was given a password chooses one that only they know."""

    def validate(self, password: str, user: Any = None) -> None:
        if getattr(user, "must_choose_password", False) and user.check_password(password):
            raise ValidationError("This is the password you were given: choose another.", code="given")

    def get_help_text(self) -> str:
        return "Your password can’t be one that somebody else gave you."
