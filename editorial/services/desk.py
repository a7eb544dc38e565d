"""The user under whose name the compiled record is published."""

from editorial.domain.roles import DESK
from editorial.models import User


def desk() -> User:
    """`desk`, made at the first call: it cannot log in."""
    user, made = User.objects.get_or_create(username=DESK, defaults={"first_name": "Treaty Ledger desk"})
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
