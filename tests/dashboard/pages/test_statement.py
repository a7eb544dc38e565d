"""What was said: the words first, then what they assert, then where they come from."""

import pytest

from conflict.models import Claim, Speaker, Statement
from editorial.domain.stage import Stage
from tests.dashboard.reading import by_id, elements, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
SHOIGU = "/statements/shoigu-2023-07-11/"


def quoted(path):
    """The words shown at the head of a page, with their language."""
    return [(quote.get("lang"), words(quote)) for quote in of_class(page_at(path), "words")]


def entries(**query):
    """Slugs of the statements a list shows, in its order."""
    return [item.get("id") for item in of_class(elements(text_of(get("/statements/", **query))), "stm")]


def test_the_original_words_stand_first_in_their_language_and_then_in_english():
    (original, english) = quoted(SHOIGU)
    assert original[0] == "ru"
    assert original[1].startswith("В случае поставки США кассетных боеприпасов")
    assert english == (
        None,
        "If the United States supplies cluster munitions to Ukraine, the Russian armed forces will be forced "
        "to use similar weapons against the Ukrainian armed forces as a response.",
    )
    assert "the English is as a source prints it" in words(page_at(SHOIGU))


def test_a_translation_of_our_own_is_said_to_be_ours():
    assert "this desk’s own translation" in words(page_at("/statements/putin-2023-09-15/"))


def test_where_no_words_are_on_record_none_are_put_in_a_mouth():
    page = page_at("/statements/wareham-2023-09/")
    assert of_class(page, "words") == []
    assert "No words are on record, only what a source reports of them." in words(page)


def test_the_speaker_stands_with_the_office_of_that_day_and_for_whom():
    told = page_at(SHOIGU).find(".//dl[@class='facts']")
    facts = dict(zip(map(words, told.findall("dt")), map(words, told.findall("dd")), strict=True))
    assert facts["Said by"] == "Sergei Shoigu, Russian defence minister"
    assert facts["On behalf of"] == "Russian Ministry of Defence (Russia)"
    assert facts["Channel"] == "video published by the ministry"


def test_state_media_is_marked_where_it_is_the_source():
    section = next(part for part in page_at(SHOIGU).iter("section") if part.get("aria-labelledby") == "h-src")
    flags = [words(flag) for flag in of_class(section, "flag")]
    assert flags
    assert set(flags) == {"State media"}


def test_statements_before_and_after_stand_in_the_order_of_time():
    section = next(part for part in page_at(SHOIGU).iter("section") if part.get("aria-labelledby") == "h-rel")
    days = [time.get("datetime") for time in section.iter("time")]
    assert days == sorted(days)
    told = words(section)
    assert "This statement answers that of Jake Sullivan" in told
    assert "This statement is cited by that of News article, author not named" in told
    assert "This statement is repeated by that of Sergei Shoigu" in told
    assert "This statement is contradicted by that of Ida Sawyer" in told


def test_a_month_is_printed_as_a_month():
    heading = words(next(page_at("/statements/wareham-2023-09/").iter("h1")))
    assert heading == "Mary Wareham September 2023"


def test_the_law_of_that_day_is_one_click_away():
    links = {a.get("href") for a in page_at(SHOIGU).iter("a")}
    assert "/bound/?weapon=cluster-munitions&state=DEU,FRA,RUS,UKR,USA&as_of=2023-07-11" in links


@pytest.mark.parametrize(
    ("query", "found", "left_out"),
    [
        ({"speaker": "sergei-shoigu"}, "shoigu-2023-07-11", "putin-2023-07-16"),
        ({"state": "LTU"}, "kasciunas-2024-07-18", "shoigu-2023-07-11"),
        ({"weapon": "dpicm"}, "tarnavskyi-2023-07-13", "shoigu-2023-07-11"),  # on the M864, a DPICM shell
        ({"treaty": "ccw-p3"}, "kubrakov-2023-02-17", "shoigu-2023-07-11"),
        ({"verdict": "contradicted"}, "greene-2023-07-14", "miller-2023-07-10"),
        ({"from": "2025-01-01", "to": "2025-04-30"}, "sorreta-2025-03-06", "hiznay-2025-09-15"),
        ({"state": "RUS", "verdict": "contradicted"}, "putin-2023-07-16", "greene-2023-07-14"),
        ({"as_of": "2022-02-25"}, "goose-hrw-2022-02-25", "psaki-2022-02-28"),
    ],
    ids=str,
)
def test_a_choice_keeps_what_answers_to_it_and_nothing_else(query, found, left_out):
    shown = entries(**query)
    assert found in shown
    assert left_out not in shown


def test_the_list_is_walked_to_its_end_by_its_links_each_statement_once():
    seen, path, query = [], "/statements/", {}
    while True:
        root = elements(text_of(get(path, **query)))
        seen += [item.get("id") for item in of_class(root, "stm")]
        further = [a.get("href") for a in root.iter("a") if a.get("rel") == "next"]
        if not further:
            break
        query = {"cursor": further[0].partition("cursor=")[2]}
    assert len(seen) == len(set(seen)) == 96
    days = dict(Statement.objects.values_list("slug", "said_on"))
    assert [days[slug] for slug in seen] == sorted((days[slug] for slug in seen), reverse=True)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"speaker": "nobody"}, "speaker must name speakers on the record, not 'nobody'."),
        ({"weapon": "sword"}, "weapon must name weapon types on the record, not 'sword'."),
        ({"state": "XYZ"}, "state must name states on the record, not 'xyz'."),
        ({"verdict": "true"}, "verdict must be one of supported, contradicted, mixed"),
        ({"from": "tomorrow"}, "from must be a day like 2015-03-31, not 'tomorrow'."),
        ({"from": "2024-01-02", "to": "2024-01-01"}, "from must not be later than to"),
        ({"cursor": "2"}, "cursor must be taken whole from the link to older entries; this one is not ours."),
        ({"cursor": "2023-02-31.5"}, "cursor must be taken whole"),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_answered_in_a_sentence(query, sentence):
    response = get("/statements/", **query)
    assert response.status_code == 400
    assert sentence in " ".join(words(elements(text_of(response))).split())


def test_an_empty_choice_of_the_form_asks_for_all():
    assert entries(speaker="", state="", **{"from": "", "to": ""}) == entries()


def test_a_parameter_the_page_does_not_know_is_left_be():
    assert entries(utm_source="letter") == entries()


def test_a_statement_whose_speaker_is_off_the_record_is_not_shown():
    Speaker.objects.filter(slug="ly-thuch").update(stage=Stage.RETRACTED)
    assert "ly-thuch-2025-12-15" not in entries()
    assert get("/statements/ly-thuch-2025-12-15/").status_code in (404, 410)


def test_a_claim_that_nobody_has_assessed_says_so():
    Claim.objects.filter(statement__slug="shoigu-2023-07-11", number=2).update(
        verdict="", rationale="", assessed_by="", assessed_on=None
    )
    shown = words(by_id(elements(text_of(get(SHOIGU))), "claim-2"))
    assert "Not yet assessed" in shown
    assert "Nobody has assessed this claim yet." in shown


def test_words_of_others_cannot_become_markup():
    Statement.objects.filter(slug="shoigu-2023-07-11").update(translation="<script>alert(1)</script>")
    text = text_of(get(SHOIGU))
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)" in text
