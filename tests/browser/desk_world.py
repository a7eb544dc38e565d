"""A small record for the desk: one treaty, three states, two acts, one source.

The Convention on Cluster Munitions with its own dates and rule; Ireland ratified on the first day, Poland
never joined, and Tonga is the state whose (invented) accession of 10 September 2026 an editor enters.
"""

from datetime import UTC, date, datetime

from editorial.models import Citation, Revision, Source, User
from treaties.models import State, Treaty, TreatyAction
from treaties.services.effect import compute_effects

STATES = (
    ("IRL", "IE", "372", "Ireland", "Europe", "Northern Europe", date(1955, 12, 14)),
    ("POL", "PL", "616", "Poland", "Europe", "Eastern Europe", date(1945, 10, 24)),
    ("TON", "TO", "776", "Tonga", "Oceania", "Polynesia", date(1999, 9, 14)),
)


def build():
    """Writes the record under the name of `desk`; answers the treaty."""
    desk = User.objects.create(username="desk")
    published = {
        "stage": "published",
        "published_at": datetime(2026, 11, 22, tzinfo=UTC),
        "published_by": desk,
    }
    Revision.objects.create(pk=1)
    source = Source.objects.create(
        key="untc-xxvi-6", title="Treaty Collection, chapter XXVI-6", publisher="UN", kind="un", **published
    )
    for code, iso2, m49, name, region, subregion, joined in STATES:
        State.objects.create(
            code=code,
            iso2=iso2,
            m49=m49,
            name=name,
            official_name=name,
            region=region,
            subregion=subregion,
            un_joined_on=joined,
            **published,
        )
    treaty = Treaty.objects.create(**CCM, **published)
    for kind, day in (("signature", date(2008, 12, 3)), ("ratification", date(2008, 12, 3))):
        ireland = State.objects.get(code="IRL")
        act = TreatyAction.objects.create(treaty=treaty, state=ireland, kind=kind, done_on=day, **published)
        Citation.objects.create(fact=act, source=source)
    Citation.objects.create(fact=treaty, source=source)
    compute_effects()
    return treaty


CCM = {
    "slug": "ccm",
    "short_name": "Convention on Cluster Munitions",
    "title": "Convention on Cluster Munitions",
    "weapons": "cluster munitions",
    "prohibits": "Bans use, production, stockpiling and transfer of cluster munitions",
    "depositary": "Secretary-General of the United Nations",
    "adopted_on": date(2008, 5, 30),
    "opened_on": date(2008, 12, 3),
    "closed_on": date(2010, 8, 1),
    "entered_into_force_on": date(2010, 8, 1),
    "checked_on": date(2026, 1, 23),
    "bars_reservations": True,
    "rule_article": "17(2)",
    "rule_unit": "month",
    "rule_number": 6,
    "rule_month_start": True,
    "rule_early_until": "threshold",
    "general_article": "17(1)",
    "general_unit": "month",
    "general_number": 6,
    "general_threshold": 30,
    "notice_unit": "month",
    "notice_number": 6,
    "notice_article": "20(3)",
}
