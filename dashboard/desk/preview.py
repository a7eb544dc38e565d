"""Any draft and any proposal as the public page that would show it, for whoever may see it at the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.views.decorators.http import require_safe

from dashboard.web.address import Place, place_of
from dashboard.web.found import Retracted
from dashboard.web.lens import lens_from
from dashboard.web.preview import Banner, Previewed
from dashboard.web.render import render
from editorial.domain.lens import Lens
from editorial.domain.stage import DRAFTS
from editorial.services.decide import CannotDecide, as_if_accepted

WITH_DRAFTS = "It stands as last saved, with every other draft of this page, as if all were published."
AS_ACCEPTED = "It reads as it would if this proposal were accepted; drafts are left out."


@require_safe
def draft_preview(request: HttpRequest, label: str, pk: str) -> HttpResponse:
    """A draft or a row in review; 404 for what stands on the record, or stood there, as that has its page."""
    fact = _seen_at_desk(request, label, pk)
    if getattr(fact, "stage", None) not in DRAFTS:
        raise Http404(f"{label} {pk} is no draft.")
    return _shown(request, fact, drafts=True, words=WITH_DRAFTS, back=_form_of(fact))


@require_safe
def proposal_preview(request: HttpRequest, pk: str) -> HttpResponse:
    """The record as it would read, for as long as the page is drawn; what refuses it is told on its form."""
    proposal = _seen_at_desk(request, "editorial.proposal", pk)
    _refuse_unseen(request, type(proposal.fact), proposal.fact)
    back = _form_of(proposal)
    try:
        with as_if_accepted(proposal, by=request.user) as fact:
            return _shown(request, fact, drafts=False, words=AS_ACCEPTED, back=back)
    except CannotDecide as refusal:
        messages.error(request, f"There is nothing to preview: {refusal}")
        return redirect(back)


def _seen_at_desk(request: HttpRequest, label: str, pk: str) -> Any:
    """The row, where this person may open its form; PermissionDenied or Http404 otherwise."""
    try:
        model = apps.get_model(label)
        row = admin.site.get_model_admin(model).get_object(request, unquote(pk))
    except (LookupError, ValueError, NotRegistered):
        raise Http404(f"{label[:60]!r} is nothing that is kept at the desk.") from None
    _refuse_unseen(request, model, row)
    if row is None:
        raise Http404(f"There is no {label} {pk[:20]!r}.")
    return row


def _refuse_unseen(request: HttpRequest, model: Any, row: Any) -> None:
    if not admin.site.get_model_admin(model).has_view_permission(request, row):
        raise PermissionDenied


def _form_of(row: Any) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def _shown(request: HttpRequest, fact: Any, *, drafts: bool, words: str, back: str) -> HttpResponse:
    """The public page on the day that shows the fact, or on the day asked for."""
    asked = lens_from(request)
    place = place_of(fact, today=asked.day)
    if not place.path:
        raise Http404(f"No public page shows a {fact._meta.verbose_name}.")
    day = asked.day if "as_of" in request.GET else place.day
    lens = replace(asked, day=day, drafts=drafts)
    answer = _page(request, place, lens=lens, banner=Banner(words=words, mark=place.mark, back=back))
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _page(request: HttpRequest, place: Place, *, lens: Lens, banner: Banner) -> HttpResponse:
    public = Previewed(request, path=place.path, lens=lens, banner=banner)
    view, arguments, named = resolve(public.path)
    try:
        answer: HttpResponse = view(public, *arguments, **named)
    except Retracted as gone:
        answer = HttpResponse(render("retracted.html", {**gone.notice, "preview": banner}))
    return answer
