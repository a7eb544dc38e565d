"""The environment of the public pages escapes, fails on unknown names, and knows nobody's session."""

import html5lib
import jinja2
import pytest
from django.template import engines

ENGINE = engines["jinja2"]


def render(source, **context):
    return ENGINE.from_string(source).render(context)


def test_an_unknown_name_fails():
    with pytest.raises(jinja2.UndefinedError):
        render("{{ nobody_passed_this }}")


def test_what_a_state_wrote_is_escaped():
    assert render("{{ said }}", said="<b>") == "&lt;b&gt;"


@pytest.mark.parametrize("name", ["request", "csrf_input", "csrf_token"])
def test_nothing_of_the_visitor_is_in_reach(name):
    assert name not in ENGINE.env.globals
    with pytest.raises(jinja2.UndefinedError):
        render("{{ " + name + " }}")


def test_static_addresses_are_made_by_the_storage():
    assert render("{{ static('dashboard/style.css') }}").endswith("dashboard/style.css")


@pytest.mark.parametrize("name", ["400.html", "404.html", "500.html"])
def test_an_error_page_needs_no_context_and_is_sound_html(name):
    page = ENGINE.get_template(name).render({})
    html5lib.HTMLParser(strict=True).parse(page)
    assert "The depositary prevails. Not legal advice." in page


def test_a_bad_request_prints_the_sentence_it_is_given():
    sentence = "as_of must be a day like 2015-03-31, not 'yesterday'."
    page = ENGINE.get_template("400.html").render({"sentence": sentence})
    assert "as_of must be a day like 2015-03-31, not &#39;yesterday&#39;." in page


def test_links_of_the_header_carry_the_day_and_mark_the_section():
    source = "{% extends 'base.html' %}{% block title %}States{% endblock %}"
    page = render(source, carry="?as_of=2015-01-01", section="/states/", exact=True)
    assert 'href="/states/?as_of=2015-01-01" aria-current="page"' in page
    assert 'href="/treaties/?as_of=2015-01-01"' in page
