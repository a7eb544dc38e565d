"""Rows whose words can be printed."""

from __future__ import annotations

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import models

from editorial.domain.printable import unprintable


def check_printable(text: str) -> None:
    """ValidationError where the text holds what no page can print."""
    if fault := unprintable(text):
        raise ValidationError(fault, code="unprintable")


class Printable(models.Model):
    """Each of its columns that holds text is refused where that cannot be printed."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """What each column itself refuses."""
        faults: dict[str, list[ValidationError]] = {}
        try:
            super().clean_fields(exclude=exclude)
        except ValidationError as refused:
            faults = refused.error_dict
        passed_over = {*faults, *(exclude or ())}
        for field in self._meta.fields:
            value = None if field.generated else getattr(self, field.attname)
            if field.name in passed_over or not isinstance(value, str):
                continue
            try:
                check_printable(value)
            except ValidationError as refused:
                faults[field.name] = [refused]
        if faults:
            raise ValidationError(faults)
