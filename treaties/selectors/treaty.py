"""Treaties, with what a reader asks of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Min, OuterRef, SmallIntegerField, Value
from django.db.models.functions import Coalesce

from editorial.domain.lens import Lens
from editorial.models import Source
from editorial.selectors.citation import sources_cited
from treaties.domain.counts import Counts, count
from treaties.domain.standing import is_in_force, untouched
from treaties.models import Article, Declaration, Rule, State, Treaty, TreatyAction, TreatyFact
from treaties.models.standing import annotate_standing
from treaties.models.state import lasts_on

FLAGSHIP = "ccm"


@dataclass(frozen=True, slots=True)
class CountedTreaty:
    """A treaty with its numbers on one day; `listed` is not counted here and stays 0."""

    treaty: Treaty
    counts: Counts


def treaty_by_slug(slug: str, *, lens: Lens) -> Treaty:
    """The treaty under this slug in either case; Treaty.DoesNotExist where there is none."""
    found: Treaty = Treaty.objects.seen_through(lens).get(slug=slug.lower())
    return found


def treaties(*, lens: Lens) -> list[Treaty]:
    """Every treaty, in the order they opened."""
    opened = Coalesce("opened_on", "adopted_on")
    return list(Treaty.objects.seen_through(lens).order_by(opened, "slug"))


def checked_before(day: date, *, lens: Lens) -> list[Treaty]:
    """Treaties last held against a published list before that day, the longest ago first."""
    return list(Treaty.objects.seen_through(lens).filter(checked_on__lt=day).order_by("checked_on", "slug"))


def slugs_of(*, lens: Lens) -> set[str]:
    """The slugs of every treaty on the record."""
    return set(Treaty.objects.seen_through(lens).order_by("slug").values_list("slug", flat=True))


def is_adopted(treaty: Treaty, *, lens: Lens) -> bool:
    """Whether the treaty had been adopted, or opened where that day alone is known, by the lens's day."""
    first = treaty.adopted_on or treaty.opened_on
    return first is None or first <= lens.day


def counted_treaties(*, lens: Lens) -> list[CountedTreaty]:
    """Every treaty with its numbers on the lens's day."""
    standings = defaultdict(list)
    for (_, treaty), standing in _acted(lens=lens).items():
        standings[treaty].append(standing)
    return [CountedTreaty(treaty, count(standings[treaty.pk])) for treaty in treaties(lens=lens)]


def treaties_in_force_for(*, lens: Lens) -> Counter[int]:
    """By the state's primary key: for how many treaties on this record it is bound on the lens's day."""
    standings = _acted(lens=lens).items()
    return Counter(state for (state, _), standing in standings if is_in_force(standing))


def matrix(states: Collection[State], asked: Collection[Treaty], *, lens: Lens) -> dict[tuple[str, str], str]:
    """Standing by (state code, treaty slug), in two queries whatever the size.

    A state that never acted stands where the treaty leaves it; a predecessor has no entry there, as
    its acts may be on record under its successor.
    """
    acted = _acted(lens=lens, state__in=states, treaty__in=asked)
    named = defaultdict(set)
    pairs = Treaty.open_to.through.objects.order_by("pk").values_list("treaty_id", "state_id")
    for treaty_id, state_id in pairs:
        named[treaty_id].add(state_id)
    found: dict[tuple[str, str], str] = {}
    for treaty in asked:
        over = treaty.ended_on is not None and treaty.ended_on <= lens.day
        for state in states:
            standing = acted.get((state.pk, treaty.pk))
            if standing is None and state.ended_on is None:
                is_open = treaty.is_open_to_all or state.pk in named[treaty.pk]
                standing = untouched(is_outside=state.is_outside, is_open=is_open, is_over=over)
            if standing is not None:
                found[state.code, treaty.slug] = standing
    return found


def _acted(*, lens: Lens, **among: Any) -> dict[tuple[int, int], str]:
    """Standing by (state, treaty) for each pair with an act by the lens's day, of states then existing."""
    acts = TreatyAction.objects.seen_through(lens).filter(counts_on__lte=lens.day, **among)
    firsts = acts.filter(lasts_on(lens.day, of="state__")).values("treaty", "state").annotate(first=Min("pk"))
    pairs = annotate_standing(
        TreatyAction.objects.filter(pk__in=firsts.order_by().values("first")),
        state=OuterRef("state_id"),
        treaty=OuterRef("treaty_id"),
        day=lens.day,
        lens=lens,
    )
    columns = ("state_id", "treaty_id", "standing")
    return {(s, t): standing for s, t, standing in pairs.order_by("pk").values_list(*columns)}


def articles_of(treaty: Treaty, *, lens: Lens) -> list[Article]:
    """The articles in the treaty's order."""
    return list(Article.objects.seen_through(lens).filter(treaty=treaty).order_by("position", "number"))


def rules_of(treaty: Treaty, *, lens: Lens) -> list[Rule]:
    """What its articles prohibit, restrict or require."""
    return list(Rule.objects.seen_through(lens).filter(treaty=treaty).order_by("pk"))


def sources_of(treaty: Treaty, *, lens: Lens) -> list[Source]:
    """What the treaty's own header rests on."""
    return list(
        Source.objects.seen_through(lens).filter(pk__in=treaty.citations.values("source")).order_by("key")
    )


def header_facts_of(treaty: Treaty, *, lens: Lens) -> dict[str, str]:
    """Facts of the header that have no column of their own, by key."""
    facts = TreatyFact.objects.seen_through(lens).filter(treaty=treaty).order_by("key")
    return dict(facts.values_list("key", "value"))


def sources_of_treaties(asked: Iterable[Treaty], *, lens: Lens) -> dict[int, list[Source]]:
    """The same by the primary key of the treaty; what its rules rest on, too. One query."""
    return sources_cited(Treaty, [treaty.pk for treaty in asked], lens=lens)


@dataclass(frozen=True, slots=True)
class Worded:
    """One article in a sentence of our own."""

    number: str
    summary: str


def text_of(treaty: Treaty, *, lens: Lens) -> tuple[list[Worded], dict[str, str]]:
    """(the articles in the treaty's order, the header facts by key): what is put in words, in one query."""
    articles = Article.objects.seen_through(lens).filter(treaty=treaty)
    facts = TreatyFact.objects.seen_through(lens).filter(treaty=treaty)
    nowhere = Value(None, SmallIntegerField(null=True))
    columns = ("place", "named", "said")
    first = articles.annotate(place=F("position"), named=F("number"), said=F("summary")).values_list(*columns)
    second = facts.annotate(place=nowhere, named=F("key"), said=F("value")).values_list(*columns)
    found = list(first.union(second, all=True).order_by("place", "named"))
    return (
        [Worded(named, said) for place, named, said in found if place is not None],
        {named: said for place, named, said in found if place is None},
    )


def declarations_of(treaty: Treaty, *, lens: Lens) -> list[Declaration]:
    """Declarations made by the lens's day; those whose day is not known stand last."""
    made = Declaration.objects.seen_through(lens).filter(treaty=treaty).exclude(made_on__gt=lens.day)
    return sorted(
        made.select_related("state").order_by("pk"),
        key=lambda d: (d.made_on is None, d.made_on, d.state.name),
    )
