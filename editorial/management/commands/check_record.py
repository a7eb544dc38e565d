"""`manage.py check_record`: what a constraint cannot say."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """Prints one line a fault and exits 1 where there is one."""

    help = "Audit the published record: histories that cannot be, effects that break the rule, counts."

    def handle(self, **options: Any) -> None:
        faults: list[str] = []
        for config in apps.get_app_configs():
            if find_spec(f"{config.name}.selectors") and find_spec(f"{config.name}.selectors.audit"):
                faults += import_module(f"{config.name}.selectors.audit").faults()
        for fault in faults:
            self.stdout.write(fault)
        if faults:
            raise CommandError(f"{len(faults)} faults in the record.", returncode=1)
        self.stdout.write("The record is clean.")
