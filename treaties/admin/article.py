"""Articles, each in one sentence of our own."""

from django.contrib import admin

from editorial.admin.base import FactAdmin
from treaties.models import Article


@admin.register(Article)
class ArticleAdmin(FactAdmin):
    list_display = ("treaty", "number", "summary")
    list_filter = ("treaty",)
    list_select_related = ("treaty",)
    search_fields = ("number", "summary", "treaty__short_name")
    ordering = ("treaty__short_name", "position", "pk")
    fieldsets = ((None, {"fields": ("treaty", ("number", "position"), "summary")}),)
