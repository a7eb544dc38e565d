"""Where a fact comes from, to a program: keys as before, and beside them the threads word for word."""

import pytest

from editorial.models import Change, Citation, Source
from editorial.services.recheck import recheck
from tests.dashboard.routes import get
from tests.editorial.desk import somebody
from treaties.models import TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LISTS = ("actions", "declarations", "disagreements", "records", "events", "statements", "claims")


@pytest.mark.parametrize("name", LISTS)
def test_each_list_gives_the_threads_and_the_two_days(name):
    row = get(f"/api/v1/{name}/").json()["results"][0]
    keys = row["sources"] if "sources" in row else [thread["source"] for thread in row["evidence"]]
    assert list(dict.fromkeys(thread["source"] for thread in row["citations"])) == keys
    assert set(row["citations"][0]) == {"source", "locator", "quote"}
    assert (len(row["last_changed"]), row["last_checked"]) == (10, None)


def test_an_act_gives_the_place_the_words_and_the_day_it_was_checked():
    """Lithuania's notice of withdrawal from the Convention on Cluster Munitions."""
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="withdrawal_notification")
    thread = act.citations.order_by("pk").first()
    Citation.objects.filter(pk=thread.pk).update(locator="C.N.1", quote="The action was effected.")
    recheck(act, by=somebody("publisher"), reason="Read again", source=thread.source)
    Change.objects.filter(reason="re-verified").update(made_at="2027-01-02T12:00Z")
    (row,) = get("/api/v1/actions/", state="LTU", treaty="ccm", kind="withdrawal_notification").json()[
        "results"
    ]
    assert row["citations"][0] == {
        "source": thread.source.key,
        "locator": "C.N.1",
        "quote": "The action was effected.",
    }
    assert row["last_checked"] == "2027-01-02"


def test_a_flagged_source_says_so_and_gives_its_copy():
    copy = "https://archive.example/1"
    Source.objects.filter(key="untc-mtdsg").update(network="Example network", archive_url=copy)
    row = get("/api/v1/sources/untc-mtdsg/").json()
    assert (row["is_flagged"], row["network"]) == (True, "Example network")
    assert (row["source_url"], row["archive_url"]) == (None, copy)
    assert (row["country"], row["file_sha256"], row["checked_on"]) == ("", "", None)
