"""Replies by the person or state concerned, each beside the row it answers."""

from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.utils.html import format_html

from editorial.models import Fact, Reply
from editorial.selectors.correction import waiting

from .base import FactAdmin
from .forms import FactForm


def answerable():
    """The kinds of rows beside which a reply is shown."""
    models = [model for model in apps.get_models() if issubclass(model, Fact) and model.takes_replies]
    kinds = ContentType.objects.get_for_models(*models).values()
    return ContentType.objects.filter(pk__in=[kind.pk for kind in kinds]).order_by("app_label", "model")


class ReplyForm(FactForm):
    """Asks for the words as they came, and for English where they are in another language."""

    class Meta:
        help_texts = {
            "object_id": "The number in the address of the row's form. “Start a reply” fills it in.",
            "said_by": "As they sign it. Make sure that it is theirs before it goes to review.",
            "capacity": "For instance: minister of defence; counsel for the company.",
            "words": "Unedited. What the law does not let us print is left out and marked […].",
            "answer": "Ours, in neutral words; empty where the reply stands for itself.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if isinstance(self.fields.get("content_type"), forms.ModelChoiceField):
            self.fields["content_type"].queryset = answerable()

    def clean(self):
        cleaned = super().clean()
        foreign = cleaned.get("language") not in ("", "en", None)
        if foreign and not cleaned.get("translation"):
            self.add_error("translation", "The words are not in English: give them in English too.")
        return cleaned


@admin.register(Reply)
class ReplyAdmin(FactAdmin):
    form = ReplyForm
    list_display = ("said_by", "capacity", "beside", "made_on")
    list_filter = ("content_type",)
    list_select_related = ("content_type",)
    search_fields = ("said_by", "capacity", "words", "translation")
    date_hierarchy = "made_on"
    ordering = ("-made_on", "-pk")
    readonly_fields = ("beside",)
    fieldsets = (
        ("What it answers", {"fields": (("content_type", "object_id"), "beside")}),
        (None, {"fields": ("said_by", "capacity", "made_on")}),
        ("The words", {"fields": ("words", "language", "translation")}),
        ("From this desk", {"fields": ("answer",)}),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("fact")

    @admin.display(description="beside")
    def beside(self, reply):
        fact = reply.fact if reply.content_type_id else None
        if fact is None:
            return "–"
        return format_html('{} <a href="{}">{}</a>', fact._meta.verbose_name, self.address_of(fact), fact)

    def get_changeform_initial_data(self, request):
        """From a row: which one. From what a reader sent: that, the name, the words and the day."""
        given = super().get_changeform_initial_data(request)
        number = str(given.pop("correction", ""))
        sent = waiting(pk=int(number), user=request.user) if number.isdecimal() else None
        if sent is None:
            return given
        return {
            "content_type": sent.content_type_id,
            "object_id": sent.object_id,
            "said_by": sent.concerned[:160],
            "words": sent.said,
            "made_on": sent.received_at.date(),
        }
