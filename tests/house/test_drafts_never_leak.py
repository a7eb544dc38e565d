"""What is not published is nowhere: a draft, a reviewed and a retracted row of every kind leave no trace."""

from datetime import date
from functools import cache

import pytest
from django.apps import apps
from django.core.cache import cache as counted_requests
from django.core.exceptions import ValidationError
from django.db import models
from django.test import Client

from conflict.domain.relation_kind import RelationKind
from editorial.domain.clock import now
from editorial.domain.precision import Precision
from editorial.domain.stage import Stage
from editorial.models import Citation, Fact, Reply, Source
from editorial.services.desk import desk
from tests.dashboard.routes import addresses, get, is_api, text_of
from tests.dashboard.telling import without_the_moment
from tests.editorial.replying import reply_to
from treaties.models import Declaration, State, Treaty, TreatyAction

one_worker = pytest.mark.xdist_group("leaks")  # asks for everything before
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record"), one_worker]
WORD, DAYS = "zyxleak", ["2026-11-22"]
HIDDEN = [Stage.DRAFT, Stage.IN_REVIEW, Stage.RETRACTED]


def facts():
    """Every model whose rows the public may come to read."""
    return [model for model in apps.get_models() if issubclass(model, Fact)]


def worded(field, stage):
    """A word to know the row by, as far as the column has room for it."""
    index = HIDDEN.index(stage)
    if isinstance(field, models.URLField):
        return f"https://{WORD}.example/{stage}"
    if field.max_length is not None and field.max_length < len(WORD) + 10:
        return f"Z{index}Q"[: field.max_length]
    return f"{WORD}-{stage}" if isinstance(field, models.SlugField) else f"{WORD} {stage}"


def takes(field, word):
    """Whether the column takes it: no word is a code or a hash."""
    try:
        field.run_validators(word)
    except ValidationError:
        return False
    return True


def planted(model, stage):
    """A twin of a published row: other words in each text, and a weight of its own where it counts."""
    row = like_of(model)
    row.pk, row._state.adding = None, True
    for field in model._meta.local_concrete_fields:
        if isinstance(field, models.CharField | models.TextField) and not field.choices and field.editable:
            word = worded(field, stage)
            setattr(row, field.name, word if takes(field, word) else "")
    for name, value in heavy(model, stage).items():
        setattr(row, name, value)
    row.stage, row.published_at, row.published_by = stage, None, None
    if stage == Stage.RETRACTED:
        row.published_at, row.published_by = now(), desk()
    row.save()
    return row


def like_of(model):
    """A published row, of the flagship where the model speaks of treaties; replies are none on record."""
    if model is Reply:
        return reply_to()
    names = {field.name for field in model._meta.local_concrete_fields}
    found = model.objects.filter(stage=Stage.PUBLISHED)
    return (found.filter(treaty__slug="ccm") if "treaty" in names else found).order_by("pk").first()


def heavy(model, stage):
    """What would change a number, a name or a table if anyone saw it: the United States joins."""
    day = date(2010, 2, 2 + HIDDEN.index(stage))
    usa = State.objects.get(code="USA")
    bound = {"kind": "accession", "done_on": day, "effective_stated_on": date(2010, 8, 1)}
    by_name = {
        "WeaponRecord": {"actor": ""},  # a state acts already
        "TreatyAction": {"state": usa, "date_precision": Precision.DAY, **bound},
        "Declaration": {"state": usa, "made_on": day},
        "StateName": {"state": usa, "began_on": None, "ended_on": date(2030, 1, 1)},
        "State": {"is_outside": False, "un_joined_on": date(1950, 1, 1), "ended_on": None},
        # What may stand only once stands apart by another day, number or kind.
        "Claim": {"number": 90 + HIDDEN.index(stage)},
        "ClaimTest": {"asked_on": day},
        "StatementLink": {"kind": RelationKind.values[-1 - HIDDEN.index(stage)]},
    }
    return by_name.get(model.__name__, {})


def plant():
    """One row of each model at each hidden stage; a citation of each hidden source on published facts."""
    rows = [planted(model, stage) for model in facts() for stage in HIDDEN]
    shown = [Treaty.objects.get(slug="ccm"), State.objects.get(code="UKR"), Declaration.objects.first()]
    shown += list(TreatyAction.objects.filter(treaty__slug="ccm", state__code="LTU"))
    for source in Source.objects.filter(key__startswith=WORD):
        for fact in shown:
            Citation.objects.create(fact=fact, source=source, locator=f"{WORD} page", quote=f"{WORD} quote")
    return rows


def everything():
    """What each public address says, by address, form and day."""
    counted_requests.clear()  # the API lets nobody else ask so many questions in a minute
    found = {}
    for address in addresses(each_example=False):
        for day in DAYS:
            for form in ("json", "csv") if is_api(address) and address.route != "api-schema" else ("",):
                query = {"as_of": day} if takes_a_day(address) else {}
                response = get(address.path, **query, **({"format": form} if form else {}))
                assert response.status_code in (200, 301, 302), (address, response.status_code)
                found[address.path, form, day] = without_the_moment(text_of(response))
    return found


@cache
def unplanted():
    """The same before anything is planted; what a test plants is rolled back at its end."""
    return everything()


def takes_a_day(address):
    """The API refuses a parameter it does not know; pages leave it be."""
    return not is_api(address) or get(address.path, as_of=DAYS[0]).status_code == 200


def test_every_public_answer_is_the_same_whatever_waits_unpublished():
    before = unplanted()
    rows = plant()
    assert len(rows) == len(facts()) * len(HIDDEN) >= 30
    after = everything()
    assert [key for key, text in after.items() if WORD in text.lower()] == []
    assert [key for key, text in after.items() if text != before[key]] == []


PAGES = {
    "Treaty": "/treaties/{0.slug}/",
    "State": "/states/{0.code}/",
    "Source": "/sources/{0.key}/",
    "WeaponType": "/weapons/{0.slug}/",
    "Speaker": "/people/{0.slug}/",
    "Statement": "/statements/{0.slug}/",
    "Claim": "/claims/{0.key}/",
}


def page_of(row):
    """The address of a row that has a page of its own, or empty."""
    return PAGES.get(type(row).__name__, "").format(row)


def test_what_is_not_published_has_no_address():
    paths = [page_of(row) for row in plant() if page_of(row) and row.stage != Stage.RETRACTED]
    paths += [f"/api/v1{path}" for path in paths if not path.startswith("/people/")]
    paths += [f"/api/v1/treaties/{WORD}-draft/standings/", f"/treaties/{WORD}-draft.csv"]
    answers = {path: Client().get(path, follow=True) for path in paths}
    assert len(paths) == 28
    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(paths, 404)


def test_what_was_retracted_keeps_its_address_with_a_notice_and_nothing_of_what_it_said():
    """Nothing but the key, the day and the reason that the public list of changes prints."""
    rows = [row for row in plant() if page_of(row) and row.stage == Stage.RETRACTED]
    assert len(rows) == len(PAGES)
    for row in rows:
        row.history.filter(stage=Stage.RETRACTED).update(history_change_reason="It was never so.")
        page, program = Client().get(page_of(row)), Client().get(f"/api/v1{page_of(row)}")
        text, key = text_of(page), page_of(row).split("/")[2]
        assert (page.status_code, page["X-Robots-Tag"]) == (200, "noindex")
        assert 'name="robots" content="noindex"' in text
        assert "It was never so." in text
        assert WORD not in text.lower().replace(key.lower(), "")
        if not page_of(row).startswith("/people/"):
            assert program.status_code == 410
            assert "was retracted on" in program.json()["detail"]
            assert WORD not in text_of(program).lower().replace(key.lower(), "")
    answer = Client().get(f"/api/v1/treaties/{WORD}-retracted/standings/")
    assert (answer.status_code, answer["Content-Type"]) == (410, "application/problem+json")


def test_the_plants_would_be_seen_if_they_were_published():
    """Else the tests above prove nothing: the same rows, published, change the answers."""
    before = unplanted()
    for row in plant():
        type(row).objects.filter(pk=row.pk).update(
            stage=Stage.PUBLISHED, published_at=now(), published_by=desk()
        )
    told = "".join(text for key, text in everything().items() if text != before[key]).lower()
    unseen = [model.__name__ for model in facts() if WORD not in told]
    assert unseen == []
    assert get("/api/v1/treaties/ccm/standings/", state="usa").json()["results"][0]["in_force"] is True
