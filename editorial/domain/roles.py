"""Who may do what at the desk: the table that every group of users is made from.

Contributor: creates drafts, and edits those they wrote themselves.
Editor: edits and deletes any draft. (Review, proposals and imports join with the workflow.)
Reviewer: all that an editor may, and publishes, and corrects what is published with a reason.
Administrator: users, and which role each has. No fact; no right to publish by that alone.

A person with several roles may do what any of them may. A role is changed here, nowhere else: the groups
are made anew from this table after each migration.
"""

from dataclasses import dataclass

# Permissions on `editorial.Change`, for every kind of fact alike.
EDIT_ANY_DRAFT = "edit_any_draft"
PUBLISH = "publish_fact"

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
    users: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    special: tuple[str, ...] = ()


CONTRIBUTOR = Role(name="Contributor", facts=WRITE, citations=WRITE_AND_DELETE, changes=VIEW)
EDITOR = Role(
    name="Editor",
    facts=WRITE_AND_DELETE,
    citations=WRITE_AND_DELETE,
    changes=VIEW,
    special=(EDIT_ANY_DRAFT,),
)
REVIEWER = Role(
    name="Reviewer",
    facts=EDITOR.facts,
    citations=EDITOR.citations,
    changes=EDITOR.changes,
    special=(*EDITOR.special, PUBLISH),
)
# Who leaves is set inactive: what they wrote keeps their name.
ADMINISTRATOR = Role(name="Administrator", users=WRITE, groups=VIEW)

ROLES = (CONTRIBUTOR, EDITOR, REVIEWER, ADMINISTRATOR)
