"""What a treaty says in words comes in one query, and is what its two tables say."""

import pytest

from editorial.domain.stage import Stage
from tests.treaties.asking import seen_on
from treaties.models import Article, Treaty, TreatyFact
from treaties.selectors.treaty import articles_of, header_facts_of, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LENS = seen_on("2026-11-22")


def test_articles_and_header_facts_come_in_one_query(django_assert_num_queries):
    for treaty in Treaty.objects.order_by("slug"):
        with django_assert_num_queries(1):
            articles, facts = text_of(treaty, lens=LENS)
        apart = [(article.number, article.summary) for article in articles_of(treaty, lens=LENS)]
        assert [(article.number, article.summary) for article in articles] == apart
        assert facts == header_facts_of(treaty, lens=LENS)


def test_there_is_something_to_compare():
    articles, facts = text_of(Treaty.objects.get(slug="ccm"), lens=LENS)
    assert len(articles) > 20
    assert facts["adopting_states"] == "107"


def test_drafts_are_left_out_of_both():
    treaty, hidden = Treaty.objects.get(slug="ccm"), {"stage": Stage.RETRACTED}
    Article.objects.filter(treaty=treaty, number="1(1)(a)").update(**hidden)
    TreatyFact.objects.filter(treaty=treaty, key="adopting_states").update(**hidden)
    articles, facts = text_of(treaty, lens=LENS)
    assert "1(1)(a)" not in {article.number for article in articles}
    assert "adopting_states" not in facts
