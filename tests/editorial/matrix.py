"""What the matrix of roles is held against: somebody of each role, rows at every stage, an answer or none."""

from django.contrib import admin
from django.contrib.auth.models import AnonymousUser, Group
from django.db import transaction
from django.test import Client
from django.urls import reverse

from editorial.domain.change_reason import ChangeReason
from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.domain.stage import Stage
from editorial.models import Change, Correction, Fact, Proposal, Reply, Source, User
from editorial.services.change import record_change
from editorial.services.correction import receive
from editorial.services.desk import desk
from editorial.services.propose import propose, propose_retraction
from tests.editorial.desk import person
from tests.editorial.replying import published_reply

SITE = admin.site
ROLES = {"C": CONTRIBUTOR, "E": EDITOR, "R": REVIEWER, "A": ADMINISTRATOR}
KINDS = {Proposal: "proposal", Change: "change", Correction: "correction", User: "user", Group: "group"}
PREVIEWED = {"fact", "proposal"}  # seen as the public page, at an address of the dashboard's
ANSWERED = {"outcome": "stands", "summary": "A word", "answer": "A word"}  # of a correction
UNPUBLISHED = {"published_at": None, "published_by": None}
STAGES = {
    "own draft": {"stage": Stage.DRAFT, **UNPUBLISHED},
    "draft": {"stage": Stage.DRAFT, **UNPUBLISHED},
    "in review": {"stage": Stage.IN_REVIEW, **UNPUBLISHED},
    "own in review": {"stage": Stage.IN_REVIEW, **UNPUBLISHED},
    "published": {},
    "retracted": {"stage": Stage.RETRACTED},
}


def kind_of(model):
    """The tables' word for this model; KeyError where they have none."""
    return "fact" if issubclass(model, Fact) else KINDS[model]


def models():
    return sorted(SITE._registry, key=lambda model: model._meta.label)


def pages_of(model):
    """The names of a model's pages, without its own; an old address that only leads on has none."""
    own = f"{model._meta.app_label}_{model._meta.model_name}_"
    found = {pattern.name.removeprefix(own) for pattern in SITE._registry[model].get_urls() if pattern.name}
    return found | ({"preview"} if kind_of(model) in PREVIEWED else set())


def browser_of(letter):
    """Somebody of this role before the desk; `.user` is who."""
    client = Client()
    client.user = AnonymousUser()
    if letter != "X":
        name = f"somebody-{letter.lower()}"
        client.user = person(ROLES[letter], name=name) if letter in ROLES else staff(name)
        client.force_login(client.user)
    return client


def staff(name, **more):
    return User.objects.create(username=name, is_staff=True, **more)


def rows_of(model, user):
    """The rows that a page can be of, by the tables' word for each; an outsider has none of their own."""
    rows = {"fact": facts, "proposal": proposals, "user": people}.get(kind_of(model), whatever)(model, user)
    return rows if user.pk else {name: row for name, row in rows.items() if name not in ("own", "self")}


def facts(model, user):
    """Published rows of the record, brought to each stage; what is nobody's own has another's history."""
    if model is Reply:  # the compiled record holds none
        found = [published_reply() for _ in STAGES]
    else:
        found = list(model.objects.filter(stage=Stage.PUBLISHED).order_by("-pk")[: len(STAGES)])
    rows = dict(zip(STAGES, found, strict=True))
    for name, values in STAGES.items():
        if values:
            model.objects.filter(pk=rows[name].pk).update(**values)
        if name.startswith("own") and user.pk:
            rows[name].history.update(history_user=user)
    return rows


def proposals(model, user):
    """Two of another person, and one's own, each about a source."""
    other, sources = staff("another"), Source.objects.filter(stage=Stage.PUBLISHED).order_by("pk")
    about = list(sources.filter(kind="un")[:3])
    rows = {
        "open": propose(about[0], by=other, reason="Read", values={"title": "Another"}),
        "to retract": propose_retraction(about[1], by=other, reason="Twice in the register"),
    }
    if user.pk:
        rows["own"] = propose(about[2], by=user, reason="Read", values={"title": "Another"})
    return rows


def people(model, user):
    return {
        "self": user,
        "editor": person(EDITOR, name="other-e"),
        "reviewer": person(REVIEWER, name="other-r"),
        "superuser": staff("root", is_superuser=True),
        "desk": desk(),
    }


def whatever(model, user):
    if model is Correction:
        receive(page="/", said="Something is wrong")
    if model is Change:
        record_change("Loaded", reason=ChangeReason.NEW_FACT, by=desk())
    return {"any": model.objects.order_by("pk").first()}


def address(model, page, row):
    """Where the page of this row is."""
    if page == "auth_user_password_change":
        return reverse(f"admin:{page}", args=[row.pk])
    if page == "preview":
        label = "proposal" if model is Proposal else model._meta.label_lower
        return f"/admin/preview/{label}/{row.pk}/"
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    version = [row.history.first().pk] if page == "simple_history" else []
    return reverse(name, args=[row.pk, *version] if row else [])


def answered(browser, method, path, sent=""):
    """Whether the page answered, and did not refuse or lead elsewhere; what it wrote is undone.

    A button (`sent`) answers by leading back to the row.
    """
    with transaction.atomic():
        data = {"move": sent, "decision": sent, "word": "A word", **ANSWERED} if sent else {}
        answer = getattr(browser, method)(path, data)
        transaction.set_rollback(True)
    assert answer.status_code in (200, 302, 403, 404, 405), (path, answer.status_code)
    back = sent and answer.status_code == 302 and not answer["Location"].startswith("/admin/login/")
    return answer.status_code == 200 or bool(back)
