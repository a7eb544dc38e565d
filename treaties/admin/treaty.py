"""Treaties, with their dates and their rule of effect."""

from django.contrib import admin

from editorial.admin.base import FactAdmin
from editorial.admin.below import FactInline
from editorial.admin.citation import CitationInline
from editorial.admin.forms import FactForm
from treaties.models import Article, Rule, Treaty, TreatyFact
from treaties.selectors.audit_row import doubts_on_treaty

from .depositary import ComparesWithDepositary
from .treaty_words import FIELDSETS, HELP


class ArticleInline(FactInline):
    model = Article
    fields = ("number", "position", "summary", "stage")
    ordering = ("position", "pk")


class RuleInline(FactInline):
    model = Rule
    fields = ("article", "weapon_class", "act", "effect", "applies_to", "stage")
    ordering = ("article", "act", "pk")


class TreatyForm(FactForm):
    """Each help text names the article of law behind its field."""

    class Meta:
        help_texts = HELP


@admin.register(Treaty)
class TreatyAdmin(ComparesWithDepositary, FactAdmin):
    """A change of the rule or of the first day moves the computed days of every consent under it."""

    form = TreatyForm
    list_display = ("short_name", "adopted_on", "opened_on", "entered_into_force_on", "checked_on")
    list_filter = ("is_open_to_all", "bars_reservations", "rule_unit")
    search_fields = ("short_name", "title", "slug", "collection_reference")
    ordering = ("short_name", "pk")
    inlines = (CitationInline, ArticleInline, RuleInline)
    fieldsets = FIELDSETS

    def doubts(self, fact):
        return doubts_on_treaty(fact)


@admin.register(TreatyFact)
class TreatyFactAdmin(FactAdmin):
    list_display = ("treaty", "key", "value")
    list_filter = ("treaty",)
    list_select_related = ("treaty",)
    search_fields = ("key", "value", "treaty__short_name")
    ordering = ("treaty__short_name", "key")
    fieldsets = ((None, {"fields": ("treaty", "key", "value")}),)
