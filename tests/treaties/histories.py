"""Random histories of two states under three treaties, and a small world to enter them in."""

from datetime import UTC, date, datetime, timedelta

from django.db.models import OuterRef
from hypothesis import strategies as st

from editorial.domain.lens import Lens
from editorial.models import User
from tests.treaties.oracle import CONSENTS, LESSER_FIRST
from treaties.models import Declaration, State, Treaty, TreatyAction
from treaties.models.standing import annotate_standing

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in (0, 1, 2, 5, 30, 31, 180)]  # few, so that acts meet on one day
AROUND = sorted({day + timedelta(days=n) for day in DAYS for n in (-1, 0, 1)})
ENDED_ON = FIRST + timedelta(days=31)
STATES = ("QAA", "QAB")
TREATIES = ("q-lasting", "q-ended", "q-named")  # the last is open to the first state alone

day_of = st.sampled_from(DAYS)
maybe_day = st.none() | day_of
stages = st.sampled_from(["published"] * 5 + ["draft", "in_review", "retracted"])
kinds = st.sampled_from(LESSER_FIRST)


@st.composite
def acts(draw):
    """One row as the tables allow it: nothing takes effect before it is done, but a succession."""
    kind, done = draw(kinds), draw(day_of)
    early = kind == "succession"
    stated, computed = draw(maybe_day), draw(maybe_day) if kind in CONSENTS else None
    bound = draw(maybe_day) if kind in CONSENTS and not (stated or computed) else None
    late = [d for d in (stated, computed, bound) if d]
    if late and not (early and not bound) and min(late) < done:
        stated, computed, bound = (d and max(d, done) for d in (stated, computed, bound))
    return {
        "treaty": draw(st.sampled_from(TREATIES)),
        "state": draw(st.sampled_from(STATES)),
        "kind": kind,
        "done_on": done,
        "effective_stated_on": stated,
        "effective_computed_on": computed,
        "effective_by": bound,
        "stage": draw(stages),
    }


def once(act):
    return act["treaty"], act["state"], act["kind"], act["done_on"]


pairs = st.tuples(st.sampled_from(TREATIES), st.sampled_from(STATES))
histories = st.lists(acts(), max_size=14, unique_by=once).flatmap(st.permutations)


class World:
    """Two states and three treaties, rows of acts between them, and a probe for each pair on each day."""

    def __init__(self):
        self.by = User.objects.create(username="oracle")
        place = {"region": "Europe", "subregion": "Northern Europe"}
        self.states = {c: State.objects.create(code=c, name=c, official_name=c, **place) for c in STATES}
        checked = {"checked_on": FIRST}
        self.treaties = {s: Treaty.objects.create(slug=s, short_name=s, **checked) for s in TREATIES}
        Treaty.objects.filter(slug="q-ended").update(ended_on=ENDED_ON)
        Treaty.objects.filter(slug="q-named").update(is_open_to_all=False)
        self.treaties["q-named"].open_to.add(self.states[STATES[0]])
        Declaration.objects.bulk_create(
            Declaration(treaty=treaty, state=state, kind="declaration", made_on=day)
            for treaty in self.treaties.values()
            for state in self.states.values()
            for day in AROUND
        )

    def enter(self, history):
        """The rows, in this order."""
        rows = []
        for act in history:
            on_record = act["stage"] in ("published", "retracted")
            moment = {"published_at": datetime(2026, 1, 1, tzinfo=UTC), "published_by": self.by}
            keys = {"treaty": self.treaties[act["treaty"]], "state": self.states[act["state"]]}
            rows.append(TreatyAction(**act | keys | (moment if on_record else {})))
        TreatyAction.objects.bulk_create(rows)

    def by_probe(self, *, drafts):
        """Every pair on every day, the day being a column of another table (as for a claim)."""
        probes = Declaration.objects.filter(treaty__slug__in=TREATIES)
        return self._by_row(probes, "made_on", drafts=drafts)

    def by_act(self, *, drafts):
        """Each act's own pair, on the day from which the act counts."""
        return self._by_row(
            TreatyAction.objects.filter(treaty__slug__in=TREATIES), "counts_on", drafts=drafts
        )

    def _by_row(self, rows, day, *, drafts):
        lens = Lens(day=FIRST, drafts=drafts)
        pair = {"treaty": OuterRef("treaty_id"), "state": OuterRef("state_id")}
        asked = annotate_standing(rows, **pair, day=OuterRef(day), lens=lens)
        found = asked.order_by("pk").values_list("treaty__slug", "state__code", day, "standing")
        return {(treaty, state, day): given for treaty, state, day, given in found}

    def by_state(self, treaty, day, *, drafts):
        """The table of a treaty."""
        states = State.objects.filter(code__in=STATES).order_by("code")
        pair = {"state": OuterRef("pk"), "treaty": self.treaties[treaty].pk}
        asked = annotate_standing(states, **pair, day=day, lens=Lens(day=day, drafts=drafts))
        return {(treaty, state.code, day): state.standing for state in asked}

    def by_treaty(self, state, day, *, drafts):
        """The table of a state."""
        treaties = Treaty.objects.filter(slug__in=TREATIES).order_by("slug")
        pair = {"state": self.states[state].pk, "treaty": OuterRef("pk")}
        asked = annotate_standing(treaties, **pair, day=day, lens=Lens(day=day, drafts=drafts))
        return {(treaty.slug, state, day): treaty.standing for treaty in asked}
