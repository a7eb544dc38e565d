"""Which roles an account may be given, and where."""

import pytest

from editorial.domain.roles import KEYS, PUBLISHERS, objection


def test_one_role_opens_the_accounts_and_one_publishes():
    assert {"Administrator"} == KEYS
    assert {"Reviewer"} == PUBLISHERS


@pytest.mark.parametrize("at_desk", [True, False])
@pytest.mark.parametrize("held", [set(), {"Administrator"}, {"Reviewer"}, {"Administrator", "Reviewer"}])
def test_no_account_holds_both(held, at_desk):
    assert "does not hold both" in objection({"Administrator", "Reviewer"}, held=held, at_desk=at_desk)


def test_the_right_to_publish_is_given_on_the_server_alone():
    assert "on the server alone" in objection({"Editor", "Reviewer"}, held={"Editor"}, at_desk=True)
    assert objection({"Editor", "Reviewer"}, held={"Editor"}, at_desk=False) == ""


def test_at_the_desk_it_is_kept_or_taken():
    assert objection({"Reviewer", "Editor"}, held={"Reviewer"}, at_desk=True) == ""
    assert objection(set(), held={"Reviewer"}, at_desk=True) == ""


@pytest.mark.parametrize("role", ["Contributor", "Editor", "Administrator"])
def test_every_other_role_is_given_at_the_desk(role):
    assert objection({role}, held=set(), at_desk=True) == ""
