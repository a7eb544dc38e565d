"""The shared macros: no naked number, no date finer than known, no standing by colour alone, sound HTML."""

from datetime import date

import html5lib
import pytest
from django.template import engines

from dashboard.charts.bars import Bar, Part, bars_of
from dashboard.charts.curve import Note, Point, curve_of
from dashboard.charts.spans import Span, replay_of
from dashboard.charts.timeline import Act, Row, Stretch, timeline_of
from dashboard.charts.world import Mark, map_of
from editorial.models import Source

PARTS = "dashboard/_parts.html"
DAY, FIRST = date(2026, 11, 22), date(2008, 12, 3)
CLASSES = (Part(css="p", word="in force", count=112), Part(css="n", word="not a party", count=73))


def draw(call, *, source=PARTS, **context):
    """What one macro prints, parsed strictly inside a page of its own."""
    name = call.partition("(")[0]
    text = "{% from '" + source + "' import " + name + " %}{{ " + call + " }}"
    printed = engines["jinja2"].from_string(text).render(context)
    page = f"<!doctype html><html lang=en><head><title>x</title></head><body>{printed}</body></html>"
    html5lib.HTMLParser(strict=True).parse(page)
    return printed.strip()


@pytest.mark.parametrize(
    ("call", "text"),
    [
        ("day(value)", '<time datetime="2014-12-31">31 Dec 2014</time>'),
        ("day(value, 'month')", '<time datetime="2014-12">December 2014</time>'),
        ("day(value, 'year')", '<time datetime="2014">2014</time>'),
        ("day(value, by=true)", 'by <time datetime="2014-12-31">31 Dec 2014</time>'),
        ("day(none)", "–"),
    ],
)
def test_a_day_is_printed_as_far_as_it_is_known(call, text):
    assert draw(call, value=date(2014, 12, 31)) == text


def test_a_number_is_never_printed_without_its_definition_and_day():
    printed = draw("number(112, 'in force', 'States the treaty is in force for.', day, of='of 197')", day=DAY)
    assert "112" in printed
    assert "States the treaty is in force for." in printed
    assert '<time datetime="2026-11-22">22 Nov 2026</time>' in printed


def test_a_standing_is_a_word_beside_its_mark():
    assert draw("standing('State Party', 'p')") == '<span class="st st-p">State Party</span>'


def test_a_count_later_than_its_check_says_so():
    assert "Recorded; not checked since" in draw("checked(day, true)", day=DAY)
    assert "Checked against a published list on" in draw("checked(day)", day=DAY)


def test_a_day_to_come_is_labelled():
    printed = draw(
        "as_of_bar(day, is_today=false, is_future=true, today_url='/treaties/')", day=date(2030, 1, 1)
    )
    assert "if nothing changes" in printed
    assert '<a href="/treaties/">Back to today</a>' in printed


def test_choosing_another_day_keeps_the_rest_of_the_query():
    printed = draw("as_of_bar(day, keep=[('region', 'Asia')])", day=DAY)
    assert '<input type="hidden" name="region" value="Asia">' in printed


def test_working_waits_behind_a_summary():
    printed = draw("working(['Deposit 5 Sep 2025', 'so 1 Mar 2026'])")
    assert printed.startswith('<details class="working"><summary>Working</summary>')
    assert "<li>so 1 Mar 2026</li>" in printed


def test_sources_are_links_with_their_publisher_and_state_media_says_so():
    items = [
        Source(key="untc-mtdsg", title="Status", publisher="UN Treaty Collection", kind="primary"),
        Source(key="tass", title="Report", publisher="TASS", kind="state_media"),
    ]
    printed = draw("sources(items)", items=items)
    assert '<a href="/sources/untc-mtdsg/">Status</a>, UN Treaty Collection; ' in printed
    assert printed.count("state media") == 1
    assert draw("sources([])") == ""


def test_a_flagged_source_is_labelled_and_its_copy_is_followed_by_no_machine():
    copy = "https://archive.example/1"
    flagged = Source(key="one", title="Report", kind="news", network="Example network", archive_url=copy)
    printed = draw("sources(items)", items=[flagged])
    assert "flagged network: shows only that it was said" in printed
    assert f'<a href="{copy}" rel="noreferrer nofollow">archived copy</a>' in printed
    assert "archived copy" not in draw(
        "sources(items)", items=[Source(key="two", title="Report", kind="news")]
    )


def test_what_is_copied_is_text_on_the_page():
    printed = draw("cite('One sentence.', 'Treaty Ledger')")
    assert 'id="cite-sentence">One sentence.</p>' in printed
    assert 'data-copy="cite-sentence" hidden' in printed


def test_the_filter_waits_for_the_script():
    assert " hidden>" in draw("table_filter(205, parts)", parts=CLASSES)


def test_the_legend_names_each_class_with_its_count():
    assert 'data-k="p">In force <b>112</b>' in draw("legend(parts)", parts=CLASSES)


def test_the_map_links_each_state_and_names_it():
    world = map_of([Mark(code="MLT", name="Malta", css="p", title="Malta: in force", href="/states/MLT/")])
    printed = draw("world_map(world, 'World map')", source="charts/map.svg", world=world)
    assert (
        '<a href="/states/MLT/" id="m-MLT" class="p" tabindex="-1"><title>Malta: in force</title>' in printed
    )
    assert 'world.svg#NOR"/></g>' in printed


def test_the_curve_is_drawn_beside_its_words():
    points = [Point(day=date(2010, 8, 1), deposited=38, in_force=30, signed_only=70)]
    note = Note(day=date(2010, 8, 1), title="Enters into force", text="1 August 2010")
    curve = curve_of(points, first_day=FIRST, last_day=DAY, top=197, cursor=DAY, notes=[note])
    printed = draw("adherence_curve(curve, 'States', 'A line.')", source="charts/curve.svg", curve=curve)
    assert "<desc" in printed
    assert "<b>Enters into force</b> 1 August 2010" in printed


def test_the_slider_asks_for_the_page_when_there_is_no_script():
    printed = draw("slider(first, day, day)", source="charts/slider.html", first=FIRST, day=DAY)
    assert 'name="as_of" value="2026-11-22" min="2008-12-03" max="2026-11-22"' in printed
    assert printed.count(" hidden") == 2


def test_a_name_cannot_break_out_of_the_replayed_data():
    span = Span(code="AFG", name="</script>", changes=((FIRST, "n"),))
    printed = draw("replay(spans)", source="charts/slider.html", spans=replay_of([span], words={"n": "not"}))
    assert printed.count("</script>") == 1


def test_bars_say_their_parts_in_words():
    bars = bars_of([Bar(name="Asia", value=112, total=185, parts=CLASSES)])
    printed = draw("region_bars(bars, 'By region')", source="charts/bars.html", bars=bars)
    assert "112 in force, 73 not a party" in printed


def test_the_timeline_has_a_row_a_treaty():
    row = Row(
        name="Mine Ban Convention",
        href="/treaties/mine-ban/",
        acts=(Act(day=date(2012, 1, 1), css="p", title="Ratification"),),
        stretches=(Stretch(since=date(2012, 1, 1), until=None, css="p", title="in force"),),
    )
    line = timeline_of([row], first_day=FIRST, last_day=DAY, cursor=DAY)
    printed = draw("timeline(line, 'Acts by treaty')", source="charts/timeline.html", line=line)
    assert '<a href="/treaties/mine-ban/">Mine Ban Convention</a>' in printed
    assert 'class="act a-p"' in printed
