"""`manage.py load`: the compiled record, from the seeds of each app."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from editorial.services.load import LoadRefused, load


class Command(BaseCommand):
    """Idempotent: adds what is missing and lists where an edited row differs from its seed."""

    help = "Load the compiled record. Rows edited since are never touched."

    def handle(self, **options: Any) -> None:
        try:
            report = load()
        except LoadRefused as refused:
            raise CommandError("Nothing was loaded.\n" + "\n".join(refused.faults)) from None
        if report.skipped:
            return
        for name, count in report.added.items():
            self.stdout.write(f"{name}: {count} added, {report.updated[name]} updated")
        for line in report.differences:
            self.stdout.write(line)
