"""What a fact rests on, below the fact itself."""

from django.contrib.contenttypes.admin import GenericTabularInline

from editorial.models import Citation

from .forms import CitationFormSet
from .links import FoundByTyping


class CitationInline(FoundByTyping, GenericTabularInline):
    """One line a citation: source, place, words."""

    model = Citation
    formset = CitationFormSet
    fields = ("source", "locator", "quote")
    extra = 1
    verbose_name = "source"
    verbose_name_plural = "sources"

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("source").order_by("pk")
