"""The forms of accounts: no role beyond what may be given here, no password that stays."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AdminPasswordChangeForm, UserChangeForm
from django.db.models import QuerySet

from editorial.domain.roles import objection
from editorial.services.account import roles_of


class AccountForm(UserChangeForm):
    """`at_desk` is False for the superuser, whom no table binds but the one rule that holds for all."""

    at_desk = True

    def clean_groups(self) -> QuerySet[Any]:
        wanted: QuerySet[Any] = self.cleaned_data["groups"]
        names = set(wanted.values_list("name", flat=True))
        refusal = objection(names, held=roles_of(self.instance), at_desk=self.at_desk)
        if refusal:
            raise forms.ValidationError(refusal)
        return wanted


class GivenPassword(AdminPasswordChangeForm):
    """What an administrator sets is good for one login."""

    def save(self, commit: bool = True) -> Any:
        user = super().save(commit)
        user.must_choose_password = user.has_usable_password()
        user.save(update_fields=["must_choose_password"])
        return user
