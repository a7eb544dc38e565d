"""Facts shown and edited below the fact they belong to."""

from django import forms
from django.contrib.admin import TabularInline

from .forms import FactFormSet
from .links import FoundByTyping


class FactInline(FoundByTyping, TabularInline):
    """Each row keeps its own stage; a published one is corrected with the reason given above."""

    formset = FactFormSet
    form = forms.ModelForm
    readonly_fields = ("stage",)
    show_change_link = True
    extra = 0
    ordering = ("pk",)

    def get_formset(self, request, obj=None, **kwargs):
        made_for_this_request = super().get_formset(request, obj, **kwargs)
        made_for_this_request.user = request.user
        return made_for_this_request


class ListedInline(TabularInline):
    """Rows that are only looked at here, each with a link to its own form."""

    show_change_link = True
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False
