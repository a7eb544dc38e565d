"""What an editor types into the page of a statement."""

from django.apps import apps

from conflict.models import ClaimTest, Office, Statement
from editorial.models import Proposal, Source
from editorial.services.decide import accept
from editorial.services.publish import publish
from tests.editorial.desk import change_address, citing, filled, somebody
from treaties.models import State, Treaty

ADD = "/admin/conflict/statement/add/"
CLAIM = "claims"
LEGAL = "shoigu-2023-07-11-6"
KEY = "icrc-2020"
SENTENCE = (
    "On 11 July 2023 neither Russia, nor Ukraine, nor the United States had signed or joined the "
    "Convention on Cluster Munitions."
)
SHOIGU = "USA, UKR, RUS not_deposited ccm 2023-07-11"


def statement_lines(**typed):
    """An invented statement of Mr Shoigu, with one source; room for two claims."""
    return {
        "slug": "invented-2023-07-11",
        "office": Office.objects.get(speaker__slug="sergei-shoigu").pk,
        "said_on": "2023-07-11",
        "summary": "Typed with care",
        f"{CLAIM}-TOTAL_FORMS": "2",
        **citing(Source.objects.get(key="icrc-2020")),
        **typed,
    }


def claim_line(row, **typed):
    """One claim in this row of the page; assessed where a verdict is typed."""
    line = {
        "number": str(row + 1),
        "text": f"Typed with care {row}",
        "kind": "legal_status",
        "states": list(
            State.objects.filter(code__in=("RUS", "UKR")).order_by("code").values_list("pk", flat=True)
        ),
        "treaty": Treaty.objects.get(slug="ccm").pk,
        "tests": SHOIGU,
        "role": "asserts",
        "verdict": "supported",
        "rationale": "The record holds no act of any of the three.",
        "assessed_by": "Treaty Ledger desk",
        "assessed_on": "2026-11-22",
        "evidence": [Source.objects.get(key="icrc-2020").pk] if row == 0 else [],
    }
    return {f"{CLAIM}-{row}-{name}": value for name, value in (line | typed).items()}


def counted():
    """How many rows each table holds, histories too; sessions come and go with a login."""
    return {
        model._meta.label: model._base_manager.count()
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label != "sessions"
    }


def send(client, fact, **typed):
    address = change_address(fact)
    return client.post(address, filled(client.get(address), **typed), follow=True)


def source():
    return Source.objects.get(key="icrc-2020")


def decide():
    """What waits is accepted and published by others; where a person is named, two look."""
    for name in ("one reviewer", "another reviewer"):
        for proposal in Proposal.objects.filter(state="open").order_by("pk"):
            accept(proposal, by=somebody(name))
    for test in ClaimTest.objects.filter(stage="in_review").order_by("pk"):
        publish(test, by=somebody("one reviewer"), reason="Compared")


def enter(client, *, follow=False, **typed):
    """Two claims below a new statement, sent from the add page."""
    sent = filled(client.get(ADD), **(statement_lines() | claim_line(0) | claim_line(1, tests="") | typed))
    return client.post(ADD, sent, follow=follow)


def stage_of(row):
    return type(row).objects.values_list("stage", flat=True).get(pk=row.pk)


def entered():
    return Statement.objects.get(slug="invented-2023-07-11")
