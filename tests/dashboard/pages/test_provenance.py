"""Where a fact comes from, beside the fact: a native drawer, closed, for each fact that has sources."""

import pytest

from editorial.domain.change_reason import ChangeReason
from editorial.models import Change, Citation, Source
from editorial.services.change import record_change
from editorial.services.recheck import recheck
from tests.dashboard.reading import elements, of_class, page_at, words
from tests.dashboard.routes import get, text_of
from tests.editorial.desk import changed, somebody
from treaties.models import Disagreement, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
PAGES = (
    "/states/LTU/",
    "/treaties/ccm/",
    "/weapons/m864/",
    "/events/",
    "/statements/shoigu-2023-07-11/",
    "/claims/shoigu-2023-07-11-6/",
    "/people/sergei-shoigu/",
    "/disagreements/",
)


def drawers(path):
    return of_class(page_at(path), "prov")


def of_treaty(state, treaty):
    """The drawer in one row of a state's table, as it reads now."""
    root = elements(text_of(get(f"/states/{state}/")))
    row = next(tr for tr in root.iter("tr") if tr.get("id") == f"t-{treaty}")
    (found,) = of_class(row, "prov")
    return found


@pytest.mark.parametrize("path", PAGES)
def test_each_page_has_them_closed_and_each_says_whose_it_is(path):
    found = drawers(path)
    assert found
    assert {drawer.tag.rpartition("}")[2] for drawer in found} == {"details"}
    assert not [drawer for drawer in found if drawer.get("open") is not None]
    for drawer in found:
        assert words(drawer).startswith("Provenance of")
        assert "· Last checked not since it was published." in words(drawer)


def test_it_gives_the_place_the_words_the_copy_and_the_hash():
    """The notice of Lithuania, received on 6 September 2024."""
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="withdrawal_notification")
    citation = act.citations.order_by("pk").first()
    Citation.objects.filter(pk=citation.pk).update(
        locator="C.N.1", quote="The action was effected on 6 September."
    )
    Source.objects.filter(pk=citation.source_id).update(
        file_sha256="a" * 64, archive_url="https://archive.example/ltu", checked_on="2026-11-20"
    )
    told = words(of_treaty("LTU", "ccm"))
    assert "· C.N.1" in told
    assert "The action was effected on 6 September." in told
    assert f"Archived copy. SHA-256 of the file: {'a' * 64}. Source last checked 20 Nov 2026." in told
    assert f"From the compiled record, published {act.published_at:%-d %b %Y}." in told


def test_of_what_was_published_at_the_desk_it_promises_no_more_than_is_asked():
    """A second reviewer is asked for where a person is named, and nowhere else."""
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="withdrawal_notification")
    compiled = words(of_treaty("LTU", "ccm")).count("From the compiled record")
    record_change("Published", reason=ChangeReason.NEW_FACT, by=somebody("petra-publisher"), fact=act)
    told = words(of_treaty("LTU", "ccm"))
    assert told.count("Published after somebody other than its author had reviewed it.") == 1
    assert told.count("From the compiled record") == compiled - 1


def test_it_says_what_changed_and_that_somebody_looked_again_and_names_no_editor():
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="withdrawal_notification")
    source = act.citations.order_by("pk").first().source
    changed(act, by=somebody("petra-publisher"), source=source, values={"note": "Received in New York."})
    recheck(act, by=somebody("petra-publisher"), reason="Read again", source=source)
    Change.objects.filter(reason="re-verified").update(made_at="2027-01-02T12:00Z")
    drawer = of_treaty("LTU", "ccm")
    told = words(drawer)
    assert "Last checked 2 Jan 2027" in told
    assert "1 earlier value" in told
    assert "petra" not in told
    number = Change.objects.get(reason="correction").pk
    hrefs = [link.get("href") for link in drawer.iter("a")]
    assert f"/changes/?cursor={number + 1}#change-{number}" in hrefs


def test_a_draft_source_is_neither_named_nor_counted():
    citation = Disagreement.objects.order_by("pk").first().citations.order_by("pk").first()
    title = citation.source.title
    assert title in text_of(get("/disagreements/"))
    Source.objects.filter(pk=citation.source_id).update(stage="draft", published_at=None, published_by=None)
    assert title not in text_of(get("/disagreements/"))


def test_the_table_of_a_treaty_leads_to_the_drawers_and_has_none():
    root = page_at("/treaties/ccm/")
    (table,) = [tbody for tbody in root.iter("tbody") if tbody.get("id") == "rows"]
    assert of_class(table, "prov") == []
    assert "/states/LTU/#t-ccm" in [link.get("href") for link in table.iter("a")]
