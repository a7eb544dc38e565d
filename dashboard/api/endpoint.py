"""What every address of the API does alike: reads its parameters strictly, picks fields, pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.settings import api_settings
from rest_framework.views import APIView

from dashboard.api.csv_rows import CsvRows
from dashboard.api.fields import PrecisionOf
from dashboard.web.lens import lens_from
from dashboard.web.parameters import Parameters
from dashboard.web.unreadable import Unreadable
from editorial.domain.lens import Lens


class Pages(CursorPagination):
    """Keyset pages: as quick at the thousandth as at the first."""

    page_size = 50
    max_page_size = 500
    page_size_query_param = "page_size"

    def get_page_size(self, request: Request) -> int:
        """The size asked for; Unreadable where it is not a number from 1 to 500."""
        text = request.query_params.get("page_size", str(self.page_size))
        if not text.isdigit() or not 1 <= int(text[:9]) <= self.max_page_size:
            raise Unreadable(f"page_size must be a number from 1 to {self.max_page_size}, not {text[:40]!r}.")
        return int(text)


class Endpoint(APIView):
    """A read-only address. `parameters` names what it knows; anything else is refused by name."""

    parameters: ClassVar[tuple[str, ...]] = ()
    serializer_class: ClassVar[type[Serializer[Any]]]
    renderer_classes = (*api_settings.DEFAULT_RENDERER_CLASSES, CsvRows)
    asked: Parameters
    lens: Lens

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Reads the parameters before anything is asked of the record."""
        self.asked = Parameters(request.GET, known=self.parameters)
        self.asked.several("format", among=("json", "csv"), default=())
        super().initial(request, *args, **kwargs)
        self.lens = lens_from(request._request)

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
        """The header of a CSV without rows."""
        fields = self.serializer_class().fields.items()
        return tuple(name for name, field in fields if not isinstance(field, PrecisionOf))

    def wanted_fields(self, known: Mapping[str, Any]) -> list[str] | None:
        """The names in `fields`; None where all are wanted."""
        text = self.request.GET.get("fields")
        if text is None:
            return None
        names = [name.strip() for name in text.split(",")]
        for name in names:
            if name not in known:
                raise Unreadable(f"fields knows {', '.join(known)}, not {name[:40]!r}.")
        return names

    def listed(self, results: Any, **head: Any) -> Response:
        """A whole list."""
        return Response({**head, "results": results, "next": None, "previous": None})

    def paged(self, rows: Any, *, order: Sequence[str], attach: Any = None) -> Response:
        """One page of a queryset; `attach` adds what the page's rows need, in one query."""
        pages = Pages()
        pages.ordering = tuple(order)
        try:
            page = pages.paginate_queryset(rows, self.request, view=self)
        except NotFound:
            raise Unreadable(
                "cursor must be taken whole from next or previous; this one is not ours."
            ) from None
        links = {"next": pages.get_next_link(), "previous": pages.get_previous_link()}
        response = Response({"results": self.told(page, **(attach(page) if attach else {})), **links})
        relations = {"next": "next", "previous": "prev"}
        link = ", ".join(f'<{url}>; rel="{relations[name]}"' for name, url in links.items() if url)
        if link:
            response["Link"] = link
        return response


def picked(row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The fields asked for, with the precision beside a day."""
    return {
        key: value for key, value in row.items() if key.removesuffix("_precision") in names or key in names
    }
