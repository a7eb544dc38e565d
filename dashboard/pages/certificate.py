"""`/certificates/<treaty>-<ISO3>/` and `/claims/<id>/certificate/`, each also as the text that is hashed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from conflict.selectors.claim import claim_by_key
from conflict.selectors.known import claim_known
from dashboard.web.certificate import Certificate, standing_parts
from dashboard.web.claim_certificate import claim_parts
from dashboard.web.found import found
from dashboard.web.lens import lens_from, reading_day, reading_moment
from dashboard.web.moment import in_words, known_from
from dashboard.web.render import page
from editorial.domain.lens import Lens
from treaties.selectors.known import record_known, retracted_since
from treaties.selectors.state import state_by_code
from treaties.selectors.treaty import treaty_by_slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A certificate, how many of its acts are off the record since, and the page of its subject."""

    certificate: Certificate
    retracted: int = 0
    subject: str
    place: str = ""
    name: str


def standing(request: HttpRequest, pair: str) -> HttpResponse:
    """A state under a treaty on a day, as the record says it or said it at the moment asked for."""
    return _page(request, _standing, pair)


def standing_text(request: HttpRequest, pair: str) -> HttpResponse:
    """The same as plain text, to hold against its hash."""
    return _text(request, _standing, pair)


def claim(request: HttpRequest, key: str) -> HttpResponse:
    """A claim with its verdict, likewise."""
    return _page(request, _claim, key)


def claim_text(request: HttpRequest, key: str) -> HttpResponse:
    """The same as plain text."""
    return _text(request, _claim, key)


def _page(request: HttpRequest, issue: Any, key: str) -> HttpResponse:
    lens, at = lens_from(request), known_from(request)
    issued = issue(request, key, lens=lens, at=at)
    is_asked = "known" in request.GET
    now = issue(request, key, lens=lens, at=reading_moment()).certificate if is_asked else None
    return page(
        request,
        "dashboard/certificate.html",
        lens=lens,
        issued=issued,
        certificate=issued.certificate,
        asked=in_words(at),
        known_on=at.date().isoformat(),
        now=now,
        is_same=now is None or issued.certificate.parts == now.parts,
        last=reading_day().isoformat(),
    )


def _text(request: HttpRequest, issue: Any, key: str) -> HttpResponse:
    issued = issue(request, key, lens=lens_from(request), at=known_from(request))
    headers = {"X-Robots-Tag": "noindex"}
    return HttpResponse(issued.certificate.text, content_type="text/plain; charset=utf-8", headers=headers)


def _standing(request: HttpRequest, pair: str, *, lens: Lens, at: datetime) -> Issued:
    slug, _, code = pair.rpartition("-")
    treaty, state = found(treaty_by_slug, slug, lens=lens), found(state_by_code, code, lens=lens)
    record = record_known(states=[state.pk], treaties=[treaty.pk], at=at)
    known = record.standing(state=state.pk, treaty=treaty.pk, day=lens.day)
    name, title = (known.name, known.treaty.title) if known else (state.name, treaty.title)
    certificate = Certificate(
        title=f"{name} and the {title}",
        path=reverse("certificate", kwargs={"pair": f"{treaty.slug}-{state.code}"}),
        day=lens.day,
        asked_at=at,
        changed_at=record.changed_at,
        parts=standing_parts(known) if known else (),
    )
    gone = retracted_since(known.acts) if known else set()
    return Issued(
        certificate=certificate,
        retracted=len(gone),
        subject=reverse("state", kwargs={"code": state.code}),
        place=f"#t-{treaty.slug}",
        name=state.name,
    )


def _claim(request: HttpRequest, key: str, *, lens: Lens, at: datetime) -> Issued:
    held = found(claim_by_key, key, lens=lens)
    known = claim_known(held, at=at)
    speaker = known.speaker or held.statement.office.speaker
    name = f"{speaker.name}, claim {held.key}"
    certificate = Certificate(
        title=name,
        path=reverse("claim-certificate", kwargs={"key": held.key}),
        day=None,
        asked_at=at,
        changed_at=known.changed_at,
        parts=claim_parts(known) if known.claim else (),
    )
    return Issued(certificate=certificate, subject=reverse("claim", kwargs={"key": held.key}), name=name)
