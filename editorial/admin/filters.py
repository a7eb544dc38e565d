"""Filters with many choices: folded until one is chosen."""

from django.contrib.admin import ChoicesFieldListFilter, RelatedFieldListFilter

TEMPLATE = "admin/filter_folded.html"


class Folded(RelatedFieldListFilter):
    template = TEMPLATE


class FoldedChoices(ChoicesFieldListFilter):
    template = TEMPLATE
