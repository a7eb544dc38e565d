"""`/statements/` and `/statements/<slug>/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conflict.selectors import statement as ask
from conflict.selectors.claim import claims_of
from dashboard.web.asked import OF_STATEMENTS, of_page, statements_asked
from dashboard.web.found import found
from dashboard.web.keyset import newest
from dashboard.web.lens import lens_from
from dashboard.web.linked_said import of_statement
from dashboard.web.render import page
from dashboard.web.reply import Answerable, on_claims, replies_beside
from dashboard.web.said import said_lines
from dashboard.web.site import site_of
from dashboard.web.statement_form import statement_form
from dashboard.web.statement_page import statement_page

SECTION = "/statements/"


def statement_list(request: HttpRequest) -> HttpResponse:
    """What was said by the day, newest first, as far as it answers to the choices made."""
    lens = lens_from(request)
    asked = of_page(request.GET, known=(*OF_STATEMENTS, "cursor"))
    rows = ask.statements(statements_asked(asked, lens=lens), lens=lens)
    shown = newest(rows, column="said_on", cursor=asked.text("cursor"))
    return page(
        request,
        "dashboard/statement_list.html",
        lens=lens,
        section=SECTION,
        exact=True,
        lines=said_lines(shown.rows, lens=lens),
        older=shown.older,
        form=statement_form(asked, lens=lens),
    )


def statement_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One statement: the words, then what they assert and how it stands against the record."""
    lens = lens_from(request)
    statement = found(ask.statement_by_slug, slug, lens=lens)
    shown = statement_page(statement, claims=claims_of(statement, lens=lens), lens=lens)
    return page(
        request,
        "dashboard/statement_detail.html",
        lens=lens,
        section=SECTION,
        linked=of_statement(site_of(request), statement),
        statement=statement,
        shown=shown,
        replies=replies_beside([Answerable(fact=statement), *on_claims(shown.claims)], lens=lens),
    )
