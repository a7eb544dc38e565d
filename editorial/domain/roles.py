"""Who may do what at the desk: the table that every group of users is made from.

Contributor: creates drafts, and edits those they wrote themselves. Any editor sends them to review.
Editor: edits and deletes any draft, sends it to review, proposes changes to what is published, imports
into drafts, reads what readers say is wrong.
Reviewer: all that an editor may; publishes and accepts what another wrote, retracts, answers corrections.
Administrator: users, and which role each has. No fact; no right to publish by that alone.

A person with several roles may do what any of them may, but nobody holds both the keys to the accounts and
the right to publish (`objection`). A role is changed here, nowhere else: the groups are made anew from this
table after each migration.
"""

from dataclasses import dataclass

# No role: the user who publishes the compiled record.
DESK = "desk"

# Permissions on `editorial.Change`, for every kind of fact alike.
EDIT_ANY_DRAFT = "edit_any_draft"
SEND_TO_REVIEW = "send_to_review"
PROPOSE = "propose_change"
IMPORT = "import_rows"
PUBLISH = "publish_fact"  # and accept a proposal
RETRACT = "retract_fact"
ANSWER = "answer_correction"

VIEW = ("view",)
WRITE = ("add", "change", "view")
WRITE_AND_DELETE = ("add", "change", "delete", "view")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Verbs are Django's: add, change, delete, view. `facts` holds for every model that inherits Fact.

    `change` reaches the drafts a person wrote; `special` widens it. A citation goes with its fact.
    """

    name: str
    facts: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    special: tuple[str, ...] = ()


CONTRIBUTOR = Role(name="Contributor", facts=WRITE, citations=WRITE_AND_DELETE, changes=VIEW, proposals=VIEW)
EDITOR = Role(
    name="Editor",
    facts=WRITE_AND_DELETE,
    citations=WRITE_AND_DELETE,
    changes=VIEW,
    corrections=VIEW,
    proposals=VIEW,
    special=(EDIT_ANY_DRAFT, SEND_TO_REVIEW, PROPOSE, IMPORT),
)
REVIEWER = Role(
    name="Reviewer",
    facts=EDITOR.facts,
    citations=EDITOR.citations,
    changes=EDITOR.changes,
    corrections=EDITOR.corrections,
    proposals=EDITOR.proposals,
    special=(*EDITOR.special, PUBLISH, RETRACT, ANSWER),
)
# Who leaves is set inactive: what they wrote keeps their name.
ADMINISTRATOR = Role(name="Administrator", users=WRITE, groups=VIEW)

ROLES = (CONTRIBUTOR, EDITOR, REVIEWER, ADMINISTRATOR)

KEYS = frozenset(role.name for role in ROLES if role.users)
PUBLISHERS = frozenset(role.name for role in ROLES if PUBLISH in role.special)
BOTH = "One account does not hold both {} and {}: who makes accounts would publish through a second one."
AT_THE_SERVER = (
    "The role {} is given on the server alone: ./run createeditor NAME --role {}. Here it is taken."
)


def objection(wanted: set[str], *, held: set[str], at_desk: bool) -> str:
    """Why an account may not have these roles, in a sentence; empty where it may.

    Two rules keep the accounts and the record in two pairs of hands. Nobody holds both; and at the desk the
    right to publish is only taken away, since whoever gives it there could give it to a second account of
    their own. So an administrator alone comes to no account that publishes, and a reviewer to no second one.
    """
    keys, publishers = sorted(wanted & KEYS), sorted(wanted & PUBLISHERS)
    if keys and publishers:
        return BOTH.format(keys[0], publishers[0])
    if at_desk and not set(publishers) <= held:
        return AT_THE_SERVER.format(publishers[0], publishers[0])
    return ""
