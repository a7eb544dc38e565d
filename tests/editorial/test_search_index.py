"""What is published is found, at once and as it now reads; what is not published never is."""

from datetime import date

import pytest

from editorial.domain.clock import now
from editorial.domain.stage import Stage
from editorial.models import Citation, Revision, SearchEntry, SearchWord, Source, User
from editorial.selectors.search import found, near_to
from editorial.services.correct import correct
from editorial.services.desk import desk
from editorial.services.load import load
from editorial.services.retract import retract
from editorial.services.search_index import index_all
from tests.editorial.desk import put_out
from treaties.models import State, StateName, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
KINDS = ("state", "treaty", "source")


@pytest.fixture
def editor():
    return User.objects.create(username="editor")


def keys(text, **more):
    return [entry.key for entry in found(text, kinds=KINDS, most=50, **more).entries]


def meant(text):
    return found(text, kinds=KINDS, most=50).asked.meant


def cited(fact):
    fact.save()
    Citation.objects.create(fact=fact, source=Source.objects.get(key="icrc-2020"))
    return fact


def a_source(**more):
    return Source(key="found", title="Xylographer’s notes", kind="news", **more)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Cote d'Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("Swaziland", "SWZ"),  # until 18 April 2018
        ("Upper Volta", "BFA"),  # until 4 August 1984
        ("Burma", "MMR"),
        ("türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("USSR", "SUN"),
        ("U.S.", "USA"),
        ("Guinea", "GIN"),
        ("guinea bissau", "GNB"),
        ("ccm", "ccm"),
        ("CONVENTION ON CLUSTER MUNITIONS", "ccm"),
        ("npt", "npt"),
        ("cluster munition convention", "ccm"),
    ],
)
def test_a_name_of_any_day_or_spelling_leads_to_what_bears_it(asked, first):
    assert keys(asked)[0] == first


@pytest.mark.parametrize(
    ("typed", "word", "first"),
    [
        ("Ukrane", "ukraine", "UKR"),
        ("Lithuana", "lithuania", "LTU"),
        ("Kazahkstan", "kazakhstan", "KAZ"),
        ("munisions", "munitions", "ccm"),
    ],
)
def test_a_misspelt_name_is_searched_as_the_nearest_one(typed, word, first):
    assert meant(typed) == (word,)
    assert keys(typed)[0] == first


@pytest.mark.parametrize("asked", ["Ukraine", "xylophonist", "Ukraine xylophonist", "2015", "Iran"])
def test_what_is_spelt_right_or_unlike_any_name_is_searched_as_it_stands(asked):
    assert meant(asked) is None


def test_a_rare_word_that_is_nearly_a_name_is_offered_the_name(editor):
    source = a_source(supports="The Ukrane notice")
    source.save()
    put_out(source)
    answer = found("Ukrane", kinds=KINDS, most=50)
    assert ([entry.key for entry in answer.entries], answer.asked.meant) == (["found"], None)
    assert near_to(answer.asked, kinds=KINDS) == ("ukraine",)


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.IN_REVIEW, Stage.RETRACTED])
def test_what_is_not_published_is_never_found(stage):
    moment = {"published_at": now(), "published_by": desk()} if stage == Stage.RETRACTED else {}
    a_source(stage=stage, **moment).save()
    index_all()
    assert keys("xylographer") == []


def test_a_published_fact_is_found_and_one_left_out_is_not(editor):
    source = a_source(published_on=date(2015, 3, 31))
    source.save()
    assert keys("xylographer") == []
    put_out(source)
    assert keys("xylographers notes") == ["found"]
    retract(source, by=editor, reason="Not what it says")
    assert keys("xylographer") == []
    assert meant("xylographar") is None


def test_a_correction_changes_what_is_found(editor):
    source = a_source()
    source.save()
    put_out(source)
    correct(source, by=editor, reason="Misread", values={"title": "Zymurgist’s notes"})
    assert (keys("xylographer"), keys("zymurgist")) == ([], ["found"])


def test_a_corrected_key_leaves_no_entry_under_the_old_one(editor):
    source = a_source()
    source.save()
    put_out(source)
    correct(source, by=editor, reason="A better key", values={"key": "found-anew"})
    assert keys("xylographer") == ["found-anew"]


def test_a_corrected_day_moves_the_entry(editor):
    source = a_source(published_on=date(1950, 1, 1))
    source.save()
    put_out(source)
    assert keys("notes", by_day=True)[-1] == "found"
    correct(source, by=editor, reason="Misread", values={"published_on": date(2026, 11, 20)})
    assert keys("notes", by_day=True)[0] == "found"


def test_a_state_is_found_by_a_former_name_once_that_is_published(editor):
    togo = State.objects.get(code="TGO")
    name = cited(StateName(state=togo, name="Xylotogoland", ended_on=date(1960, 4, 27)))
    index_all()
    assert keys("Xylotogoland") == []
    put_out(name)
    assert keys("Xylotogoland") == ["TGO"]
    correct(name, by=editor, reason="Misread", values={"name": "Zylotogoland"})
    assert (keys("Xylotogoland"), keys("Zylotogoland")) == ([], ["TGO"])
    correct(name, by=editor, reason="Another state", values={"state": State.objects.get(code="GHA")})
    assert keys("Zylotogoland") == ["GHA"]
    assert keys("Togo")[0] == "TGO"


def test_a_refused_publication_leaves_no_entry(editor):
    draft = State(code="XYL", name="Xyland", official_name="Xyland", region="Asia", subregion="Asia")
    draft.save()
    with pytest.raises(ValueError, match="names no source"):
        put_out(draft)
    assert keys("Xyland") == []


def test_every_published_state_treaty_and_source_has_its_entry():
    published = {"stage": Stage.PUBLISHED}
    for kind, model in (("state", State), ("treaty", Treaty), ("source", Source)):
        entries = SearchEntry.objects.filter(kind=kind).count()
        assert entries == model.objects.filter(**published).count() > 20


def test_indexing_everything_anew_changes_nothing():
    before = list(SearchEntry.objects.order_by("place").values_list())
    SearchWord.objects.create(word="stale")
    index_all()
    assert list(SearchEntry.objects.order_by("place").values_list()) == before
    assert not SearchWord.objects.filter(word="stale").exists()


def test_an_index_that_is_empty_is_filled_by_a_load_that_has_nothing_else_to_do():
    SearchEntry.objects.all().delete()
    number = Revision.objects.get().number
    assert load().skipped
    assert keys("Ukraine")[0] == "UKR"
    assert Revision.objects.get().number == number + 1
    assert load().skipped
    assert Revision.objects.get().number == number + 1


def test_a_long_question_is_read_as_far_as_its_eighth_word():
    asked = found("one two three four five six seven eight nine ten", kinds=KINDS, most=1).asked
    assert (len(asked.words), asked.left) == (8, ("nine", "ten"))
    assert keys("x" * 5000) == []
