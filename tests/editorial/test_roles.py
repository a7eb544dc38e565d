"""Each role, each model: what the table of roles grants, and nothing beside it."""

import itertools

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER, ROLES
from editorial.models import Approval, Change, Citation, Correction, Fact, Proposal, Revision, User
from editorial.services.roles import apply_roles
from tests.editorial.desk import logged_in, person

pytestmark = pytest.mark.django_db
VERBS = ("add", "change", "delete", "view")
FACTS = [model for model in apps.get_models() if issubclass(model, Fact)]
OURS = [*FACTS, Approval, Citation, Change, Correction, Proposal, Revision, User, Group, Permission]


def granted(role, model):
    """The verbs of the table for this model."""
    if model in FACTS:
        return role.facts
    rows = {Citation: role.citations, Change: role.changes, Proposal: role.proposals, User: role.users}
    return {**rows, Correction: role.corrections, Group: role.groups}.get(model, ())


def test_there_are_facts_to_hold_the_roles_to():
    assert {"Source", "State", "Treaty", "TreatyAction", "Declaration"} <= {m.__name__ for m in FACTS}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_role_may_what_its_row_says_and_no_more(role, model):
    user, meta = person(role), model._meta
    held = {verb for verb in VERBS if user.has_perm(f"{meta.app_label}.{verb}_{meta.model_name}")}
    assert held == set(granted(role, model))


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_role_holds_no_permission_outside_its_row(role):
    held = person(role).get_all_permissions()
    rows = {
        f"{model._meta.app_label}.{verb}_{model._meta.model_name}"
        for model in OURS
        for verb in granted(role, model)
    }
    assert held == rows | {f"editorial.{special}" for special in role.special}


def test_only_the_reviewer_publishes():
    assert [role.name for role in ROLES if person(role).has_perm("editorial.publish_fact")] == ["Reviewer"]


def test_an_editor_may_all_a_contributor_may_and_a_reviewer_all_an_editor_may():
    held = [person(role).get_all_permissions() for role in (CONTRIBUTOR, EDITOR, REVIEWER)]
    assert held[0] < held[1] < held[2]


def test_the_administrator_has_no_part_in_the_record():
    user = person(ADMINISTRATOR)
    reaches = {perm for perm in user.get_all_permissions() if perm.endswith(("_user", "_group"))}
    assert user.get_all_permissions() == reaches


def registered():
    return [m for m in admin.site._registry if m._meta.app_label in ("editorial", "treaties", "auth")]


PAGES = list(itertools.product(ROLES, registered(), ("changelist", "add")))


@pytest.mark.parametrize(
    ("role", "model", "view"), PAGES, ids=lambda part: getattr(part, "name", getattr(part, "__name__", part))
)
def test_the_address_of_a_list_or_a_new_row_opens_to_whom_the_table_says(role, model, view):
    client = logged_in(role)
    needs = {"changelist": {"view", "change"}, "add": {"add"}}[view]
    may = bool(needs & set(granted(role, model)))
    meta = model._meta
    answer = client.get(reverse(f"admin:{meta.app_label}_{meta.model_name}_{view}"))
    assert answer.status_code == (200 if may else 403)


def test_a_person_without_a_role_sees_an_empty_desk():
    user = User.objects.create(username="nobody", is_staff=True)
    assert user.get_all_permissions() == set()


def test_to_apply_the_roles_again_changes_nothing_and_mends_what_was_widened():
    before = {group.name: set(group.permissions.all()) for group in Group.objects.order_by("name")}
    Group.objects.get(name="Contributor").permissions.add(Permission.objects.get(codename="publish_fact"))
    apply_roles()
    apply_roles()
    assert {g.name: set(g.permissions.all()) for g in Group.objects.order_by("name")} == before
    assert sorted(before) == sorted(role.name for role in ROLES)
