"""What every address of the API does alike: reads its parameters strictly, picks fields, pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.settings import api_settings
from rest_framework.views import APIView

from dashboard.api.csv_rows import CsvRows
from dashboard.api.form import FormAsked
from dashboard.api.paging import Pages, link_header
from dashboard.api.parameters import LISTS
from dashboard.web.lens import lens_from
from dashboard.web.parameters import Parameters
from editorial.domain.lens import Lens

PREFLIGHT = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class Endpoint(APIView):
    """A read-only address. `parameters` names what it knows; anything else is refused by name."""

    parameters: ClassVar[tuple[str, ...]] = ()
    serializer_class: ClassVar[type[Serializer[Any]]]
    renderer_classes = (*api_settings.DEFAULT_RENDERER_CLASSES, CsvRows)
    content_negotiation_class = FormAsked
    asked: Parameters
    lens: Lens

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Reads the parameters before anything is asked of the record. A refusal counts like an answer."""
        super().initial(request, *args, **kwargs)
        self.asked = Parameters(request.GET, known=self.parameters, lists=LISTS)
        self.lens = lens_from(request._request)

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What a browser asks before a script on another site may send If-None-Match."""
        return Response(status=204, headers=PREFLIGHT)

    def told(self, things: Any, *, many: bool = True, **context: Any) -> Any:
        """The things as the serializer writes them, with the fields asked for."""
        context |= {"request": self.request, "lens": self.lens}
        serializer = self.serializer_class(things, many=many, context=context)
        rows = serializer.data
        wanted = self.wanted_fields(self.serializer_class(context=context).fields)
        if wanted is None:
            return rows
        return [picked(row, wanted) for row in rows] if many else picked(rows, wanted)

    @property
    def columns(self) -> tuple[str, ...]:
        """The header of a CSV, the same for every answer; how well days are known stands last."""
        fields = self.serializer_class().fields
        wanted = self.wanted_fields(fields)
        names = list(picked(dict.fromkeys(fields), wanted) if wanted else fields)
        return tuple(sorted(names, key=lambda name: name.endswith("_precision")))

    def wanted_fields(self, known: Mapping[str, Any]) -> list[str] | None:
        """The names in `fields`; None where all are wanted."""
        return list(self.asked.several("fields", among=tuple(known), default=())) or None

    def listed(self, results: Any, *, further: str | None = None, **head: Any) -> Response:
        """A whole list, or a part of it with the address of what comes `further`."""
        links = {"next": further, "previous": None}
        return linked(Response({**head, "results": results, **links}), links)

    def paged(self, rows: Any, *, order: Sequence[str], attach: Any = None) -> Response:
        """One page of a queryset; `attach` adds what the page's rows need, in one query."""
        pages = Pages()
        pages.ordering = tuple(order)
        page = pages.page(rows, self.request, view=self)
        links = {"next": pages.get_next_link(), "previous": pages.get_previous_link()}
        return linked(
            Response({"results": self.told(page, **(attach(page) if attach else {})), **links}), links
        )


def linked(response: Response, links: dict[str, str | None]) -> Response:
    """The answer with its Link header, where it has a neighbour."""
    if header := link_header(links):
        response["Link"] = header
    return response


def picked(row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The fields asked for, with the precision beside a day."""
    return {
        key: value for key, value in row.items() if key.removesuffix("_precision") in names or key in names
    }
