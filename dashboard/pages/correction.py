"""`/corrections/`, the form at `/corrections/new/`, and the receipt it leads to."""

from __future__ import annotations

from http import HTTPStatus

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt

from dashboard.web.asked import of_page
from dashboard.web.correction import log_entries
from dashboard.web.correction_about import FRONT, About, about_of
from dashboard.web.correction_form import NAMED, SAID, SHOWN, CorrectionForm
from dashboard.web.correction_gate import Refusal, busy, from_elsewhere, too_often, unreadable
from dashboard.web.keyset import latest
from dashboard.web.lens import carry, lens_from, reading_day
from dashboard.web.render import page
from editorial.domain.correction_words import WORKING_DAYS
from editorial.selectors.correction import corrections, next_number, tally
from editorial.services.correction import receive

BOUNDS = {"said": SAID, "evidence": SHOWN, "concerned": NAMED, "contact": NAMED}


def correction_list(request: HttpRequest) -> HttpResponse:
    """The public log, newest first, with how many were answered in time."""
    lens = lens_from(request)
    asked = of_page(request.GET, known=("cursor",))
    shown = latest(corrections(lens=lens), cursor=asked.text("cursor"))
    return page(
        request,
        "dashboard/correction_list.html",
        lens=lens,
        entries=log_entries(shown.rows, lens=lens),
        older=shown.older,
        tally=tally(day=reading_day()),
        working_days=WORKING_DAYS,
    )


@csrf_exempt  # a token would need a cookie: where it was sent from is looked at in its place
def correction_new(request: HttpRequest) -> HttpResponse:
    """The one public address that takes something in."""
    lens = lens_from(request)
    if request.method != "POST":
        about = about_of(request.GET.get("about") or FRONT + carry(lens), lens=lens)
        return _form(request, CorrectionForm(), about)
    if refusal := unreadable(request):
        return _form(request, CorrectionForm(), About(page=FRONT, fact=None), refusal)
    form = CorrectionForm(request.POST)
    about = about_of(request.POST.get("about") or FRONT, lens=lens)
    if refusal := from_elsewhere(request):
        return _form(request, form, about, refusal)
    if form.is_by_a_program:
        return _received(next_number())
    if not form.is_valid():
        return _form(request, form, about, Refusal(status=HTTPStatus.UNPROCESSABLE_ENTITY, sentence=""))
    if refusal := too_often(request):
        return _form(request, form, about, refusal)
    try:
        return _received(_kept(form, about))
    except OperationalError:  # another write holds the database for longer than is waited
        return _form(request, form, about, busy(request))


def correction_received(request: HttpRequest, number: int) -> HttpResponse:
    """Where it is to be seen. Nothing is looked up: the page is the same whether it came from a person."""
    return page(request, "dashboard/correction_received.html", lens=lens_from(request), number=number)


def _kept(form: CorrectionForm, about: About) -> int:
    given = {name: form.cleaned_data[name] for name in (*BOUNDS, "is_urgent")}
    return int(receive(page=about.page, fact=about.fact, **given).pk)


def _received(number: int) -> HttpResponse:
    """A page of its own, so that loading it again sends nothing twice."""
    response = redirect("correction-received", number=number)
    response.status_code = HTTPStatus.SEE_OTHER
    response["Cache-Control"] = "no-store"
    return response


def _form(
    request: HttpRequest, form: CorrectionForm, about: About, refusal: Refusal | None = None
) -> HttpResponse:
    faults = form.faults()
    if refusal and refusal.sentence:
        faults = {"": refusal.sentence}
    response = page(
        request,
        "dashboard/correction_form.html",
        lens=lens_from(request),
        about=about.page,
        typed=form.typed(),
        moment=form.moment,
        faults=faults,
        bounds=BOUNDS,
        working_days=WORKING_DAYS,
    )
    response["Cache-Control"] = "no-store"
    if refusal:
        response.status_code = refusal.status
        if refusal.wait:
            response["Retry-After"] = str(refusal.wait)
    return response
