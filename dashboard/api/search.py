"""Everything on the record by its words."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import PartialDay, PrecisionOf, Told
from dashboard.api.paging import Pages
from dashboard.api.parameters import COMMON, ENTRY_KIND
from dashboard.api.schema import answers, told
from dashboard.web.kinds import KINDS
from dashboard.web.search import cursor_of, result_of, search_of
from dashboard.web.site import site_of
from dashboard.web.unreadable import Unreadable
from editorial.selectors.search import READ, found


def dated(result: Any) -> Any:
    """The day with its precision, where there is one."""
    return (result.dated_on, result.date_precision) if result.dated_on else None


class SearchResultSerializer(Told):
    """An entry in which every word was found."""

    kind = serializers.ChoiceField(choices=list(KINDS), help_text="What it is.")
    key = serializers.CharField(help_text="Its slug, code, key or id.")
    title = serializers.SerializerMethodField(help_text="Its name or title.")
    names = serializers.SerializerMethodField(help_text="Other names in which words were found.")
    excerpt = serializers.SerializerMethodField(help_text="Its text around the words, plain; may be empty.")
    dated_on = PartialDay(known=dated, help_text="Its day, as well as it is known; null where it has none.")
    dated_on_precision = PrecisionOf(known=dated, beside="`dated_on`")
    url = serializers.SerializerMethodField(help_text="Its page.")
    api_url = serializers.SerializerMethodField(help_text="The same as data; null where it has none alone.")

    def get_title(self, result: Any) -> str:
        """Without marks."""
        return plain(result.title)

    def get_names(self, result: Any) -> list[str]:
        """Without marks."""
        return [plain(name) for name in result.names]

    def get_excerpt(self, result: Any) -> str:
        """Without marks."""
        return plain(result.excerpt)

    def get_url(self, result: Any) -> str:
        """Scheme, host and path."""
        return site_of(self.context["request"]) + str(result.path)

    def get_api_url(self, result: Any) -> str | None:
        """The same of the API."""
        return site_of(self.context["request"]) + result.api_path if result.api_path else None


HEAD: dict[str, Any] = {
    "words": serializers.ListField(
        child=serializers.CharField(), help_text="The words that were searched, folded."
    ),
    "left_out": serializers.ListField(
        child=serializers.CharField(), help_text="Words beyond the eighth: these were not searched."
    ),
    "meant": serializers.ListField(
        child=serializers.CharField(),
        allow_null=True,
        help_text="The nearest names, searched in their place where the words found nothing; else null.",
    ),
}


class SearchAll(Endpoint):
    """States, treaties, weapons, people, statements, claims, events and sources."""

    parameters = ("q", "kind", "order", "page_size", "cursor", *COMMON)
    serializer_class = SearchResultSerializer

    @extend_schema(
        operation_id="search",
        summary="Search",
        parameters=told(parameters, kind=ENTRY_KIND),
        responses=answers(SearchResultSerializer, head=HEAD),
    )
    def get(self, request: Request) -> Response:
        """Every word has to be found. Published entries alone, as they read today."""
        search, size = search_of(self.asked), Pages().get_page_size(request)
        if len(search.text) > READ:
            raise Unreadable(f"q must have at most {READ} characters, not {len(search.text)}.")
        answer = found(search.text, kinds=search.kinds, most=size, by_day=search.by_day, after=search.after)
        if not answer.asked.words:
            raise Unreadable("q must hold at least one letter or digit to look for.")
        shown = [result_of(entry, answer.asked.searched, lens=self.lens) for entry in answer.entries]
        meant = answer.asked.meant
        return self.listed(
            self.told(shown),
            further=self.further(cursor_of(answer.further)),
            words=list(answer.asked.words),
            left_out=list(answer.asked.left),
            meant=None if meant is None else list(meant),
        )

    def further(self, cursor: str) -> str | None:
        """The address of the next page; None at the end."""
        if not cursor:
            return None
        query = self.request.query_params.copy()
        query["cursor"] = cursor
        return f"{site_of(self.request._request)}{self.request.path}?{query.urlencode()}"


def plain(runs: Any) -> str:
    """The text of runs."""
    return "".join(run.text for run in runs)
