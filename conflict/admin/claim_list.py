"""The list of claims: each with its check, narrowed to those a person should look at again."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList

from conflict.domain.check import disagrees
from conflict.selectors.check import checks_at_desk, held
from treaties.selectors.audited import PUBLISHED


class AgainstTheRecord(admin.SimpleListFilter):
    """What a person should look at again; drafts too."""

    title = "verdict against the check"
    parameter_name = "against"

    def lookups(self, request, model_admin):
        return [("disagrees", "Verdict and check disagree"), ("moved", "The record moved since the verdict")]

    def queryset(self, request, queryset):
        if self.value() not in ("disagrees", "moved"):
            return queryset
        apart = self.value() == "disagrees"
        found = [
            claim.pk
            for claim, check in held(lens=PUBLISHED)
            if (disagrees(claim.verdict, check.outcome) if apart else check.has_moved)
        ]
        return queryset.filter(pk__in=found)


class ClaimList(ChangeList):
    """Each claim of the page with its check: one query for all."""

    def get_results(self, request):
        super().get_results(request)
        checks = checks_at_desk([claim.pk for claim in self.result_list], lens=PUBLISHED)
        for claim in self.result_list:
            claim.check_now = checks.get(claim.pk)
