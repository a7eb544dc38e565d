"""./run createeditor NAME --role Editor: an account for somebody at the desk."""

import os
import sys
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError, CommandParser

from editorial.domain.recovery_code import new_code
from editorial.domain.roles import ROLES
from editorial.models import User
from editorial.services.account import CannotGive, add_roles, make_account, roles_of, told_roles
from editorial.services.desk import desk

VARIABLE = "EDITOR_PASSWORD"
NAMES = ", ".join(role.name for role in ROLES)


class Command(BaseCommand):
    help = (
        "Makes an account for the desk. The password is asked for, or read from standard input; left empty, "
        "one is made up and printed. It is good for one login: the desk then asks for another. "
        "Of a name that is there already only missing roles are added: so a reviewer is appointed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name")
        parser.add_argument("--role", action="append", required=True, help=f"{NAMES}. May be repeated.")
        parser.add_argument("--email", default="")
        parser.add_argument(
            "--password-from-env", action="store_true", help=f"read the password from ${VARIABLE}"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        name, roles = options["name"], {spelt(role) for role in options["role"]}
        try:
            there = User.objects.filter(username=name).first()
            if there:
                self.stdout.write(self.added(there, roles))
            else:
                self.stdout.write(self.made(name, roles, options))
        except CannotGive as refusal:
            raise CommandError(str(refusal)) from None
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from None

    def added(self, user: User, roles: set[str]) -> str:
        """What became of an account that was there already."""
        new = add_roles(user, roles=roles, by=desk())
        now = f"{user.username} is there already, as {told_roles(roles_of(user))}"
        return f"{now}; new is {told_roles(new)}." if new else f"{now}. Nothing is changed."

    def made(self, name: str, roles: set[str], options: dict[str, Any]) -> str:
        """What became of a new one; a password that was made up is told this one time."""
        given = os.environ.get(VARIABLE, "") if options["password_from_env"] else self.asked(name)
        if options["password_from_env"] and not given:
            raise CommandError(f"${VARIABLE} is empty.")
        password = given or new_code()
        validate_password(password, User(username=name, email=options["email"]))
        user = make_account(name, password=password, email=options["email"], roles=roles, by=desk())
        said = f"{user.username} can log in at /admin/, as {told_roles(roles)}."
        return said if given else f"{said}\nPassword for the first login: {password}"

    def asked(self, name: str) -> str:
        """Typed unseen at a terminal, twice; elsewhere the first line of standard input."""
        if not sys.stdin.isatty():
            return sys.stdin.readline().rstrip("\r\n")
        first = getpass(f"Password for {name}, for the first login (empty: one is made up): ")
        if first and first != getpass("The same again: "):
            raise CommandError("The two are not the same. Nothing is made.")
        return first


def spelt(role: str) -> str:
    """The role as the table spells it; what it does not know stays as typed, to be refused."""
    return next((known.name for known in ROLES if known.name.lower() == role.lower()), role)
