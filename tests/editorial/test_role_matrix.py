"""No role can do more than its row says: each page of the desk, each kind of row, by GET and by POST.

The tables are written by hand, apart from `editorial.domain.roles`: where the two differ, one of them is
wrong. A new model, page or action fails here until it has its line. C is a contributor, E an editor, R a
reviewer, A an administrator, N at the desk without a role, X not at the desk at all.
"""

import pytest
from django.apps import apps
from django.urls import reverse

from tests.editorial.accounts import GROUP, USER
from tests.editorial.matrix import SITE, address, answered, browser_of, kind_of, models, pages_of, rows_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record", "nothing_is_drawn")]
EVERYONE = "CERANX"

# (page, which row, what is sent): who is answered by GET, who by POST. None: GET is asked in another line.
FACT = {
    ("changelist", "", ""): ("CER", "CER"),
    ("add", "", ""): ("CER", "CER"),
    ("change", "own draft", ""): ("CER", "CER"),
    ("change", "draft", ""): ("CER", "ER"),
    ("change", "in review", ""): ("CER", ""),
    ("change", "published", ""): ("CER", "ER"),  # to save it is to propose
    ("change", "retracted", ""): (None, ""),
    ("delete", "own draft", ""): ("ER", "ER"),
    ("delete", "draft", ""): (None, "ER"),
    ("delete", "in review", ""): (None, ""),
    ("delete", "published", ""): ("", ""),
    ("move", "draft", "publish"): ("", ""),
    ("move", "in review", "publish"): (None, "R"),
    ("move", "own in review", "publish"): (None, ""),
    ("move", "in review", "return"): (None, "ER"),
    ("move", "own in review", "return"): (None, "CER"),
    ("move", "published", "recheck"): (None, "R"),
    ("move", "published", "retract"): (None, "ER"),  # to propose it; a reviewer decides
    ("move", "retracted", "bring_back"): (None, "ER"),
    ("history", "draft", ""): ("CER", "CER"),
    ("simple_history", "draft", ""): ("CER", ""),
    ("preview", "own draft", ""): ("CER", ""),
    ("preview", "published", ""): ("", ""),
    ("depositary", "", ""): ("ER", "ER"),
    ("import", "", ""): ("ER", "ER"),
}
PROPOSAL = {
    ("changelist", "", ""): ("CER", "CER"),
    ("add", "", ""): ("", ""),
    ("change", "open", ""): ("CER", ""),
    ("change", "open", "accept"): (None, "R"),
    ("change", "open", "return"): (None, "R"),
    ("change", "open", "decline"): (None, "R"),
    ("change", "own", "accept"): (None, ""),
    ("change", "to retract", "accept"): (None, "R"),
    ("delete", "own", ""): ("", ""),
    ("history", "open", ""): ("CER", "CER"),
    ("preview", "open", ""): ("CER", ""),
}
CHANGE = {
    ("changelist", "", ""): ("CER", "CER"),
    ("add", "", ""): ("", ""),
    ("change", "any", ""): ("CER", ""),
    ("delete", "any", ""): ("", ""),
    ("history", "any", ""): ("CER", "CER"),
}
CORRECTION = {
    ("changelist", "", ""): ("ER", "ER"),
    ("add", "", ""): ("", ""),
    ("change", "any", ""): ("ER", ""),
    ("change", "any", "answer"): (None, "R"),
    ("change", "any", "set_aside"): (None, "R"),
    ("delete", "any", ""): ("", ""),
    ("history", "any", ""): ("ER", "ER"),
}
MAY = {
    "fact": FACT,
    "proposal": PROPOSAL,
    "change": CHANGE,
    "correction": CORRECTION,
    "user": USER,
    "group": GROUP,
}
# What can be done to the rows chosen in a list.
ACTIONS = {
    "fact": {"delete_selected": "ER", "send_chosen": "ER", "publish_chosen": "R"},
    "proposal": {},
    "change": {},
    "correction": {},
    "user": {},  # with ADMIN_2FA on, an administrator's take_second_factor: tests/editorial/entrance
    "group": {},
}
# Pages of no model, with what their address needs.
PAGES = {
    ("index",): ("CERAN", "CERAN"),
    ("login",): ("X", EVERYONE),
    ("logout",): ("", EVERYONE),
    ("password_change",): ("CERAN", "CERAN"),
    ("password_change_done",): ("CERAN", ""),
    ("second_factor",): ("", ""),  # ADMIN_2FA is off here: tests/editorial/entrance turns it on
    ("new_second_factor",): ("", ""),
    ("autocomplete",): ("", ""),
    ("jsi18n",): ("CERAN", ""),
    ("view_on_site", 1, 1): ("", ""),
    ("app_list", "editorial"): ("CERA", "CERA"),
    ("app_list", "treaties"): ("CER", "CER"),
    ("app_list", "conflict"): ("CER", "CER"),
    ("app_list", "auth"): ("A", "A"),
    (None,): ("", ""),  # whatever else is asked for below /admin/
}


def test_every_page_of_every_model_has_its_line():
    pages = {(kind_of(model), page) for model in models() for page in pages_of(model)}
    assert pages == {(kind, page) for kind, lines in MAY.items() for page, _, _ in lines}


def test_every_page_of_no_model_has_its_line():
    names = {pattern.name for pattern in SITE.get_urls() if not hasattr(pattern, "url_patterns")}
    assert names == {page for page, *_ in PAGES}
    labels = {model._meta.app_label for model in models()}
    assert labels == {app for page, *app in PAGES if page == "app_list" for app in app}


@pytest.mark.parametrize("letter", EVERYONE)
def test_no_page_of_a_model_answers_more_than_the_table_says(letter):
    browser, wrong = browser_of(letter), []
    for model in models():
        rows, pages = rows_of(model, browser.user), pages_of(model)
        for (page, row, sent), said in MAY[kind_of(model)].items():
            if page not in pages or (row and row not in rows):
                continue
            path = address(model, page, rows.get(row))
            for method, letters in zip(("get", "post"), said, strict=True):
                if letters is not None and answered(browser, method, path, sent) != (letter in letters):
                    wrong.append((model.__name__, method, page, row, sent))
    assert wrong == []


@pytest.mark.parametrize("letter", EVERYONE)
def test_no_other_page_of_the_desk_answers_more_than_the_table_says(letter):
    browser, wrong = browser_of(letter), []
    for (page, *arguments), said in PAGES.items():
        path = reverse(f"admin:{page}", args=arguments) if page else "/admin/nothing/"
        for method, letters in zip(("get", "post"), said, strict=True):
            if answered(browser, method, path) != (letter in letters):
                wrong.append((method, page, arguments))
        if page == "logout" and letter != "X":
            browser.force_login(browser.user)
    assert wrong == []


@pytest.mark.parametrize("letter", EVERYONE)
def test_no_list_offers_more_to_do_than_the_table_says(letter, rf):
    request = rf.get("/admin/")
    request.user = browser_of(letter).user
    offered = {model: set(SITE._registry[model].get_actions(request)) for model in models()}
    assert offered == {
        m: {name for name, may in ACTIONS[kind_of(m)].items() if letter in may} for m in models()
    }


@pytest.mark.parametrize("letter", EVERYONE)
def test_a_field_found_by_typing_tells_no_more_than_the_list_of_what_it_finds(letter):
    browser, wrong = browser_of(letter), []
    for model in models():
        for name in SITE._registry[model].get_autocomplete_fields(None):
            field = model._meta.get_field(name)
            asked = {
                "app_label": model._meta.app_label,
                "model_name": model._meta.model_name,
                "field_name": name,
            }
            said = MAY[kind_of(field.remote_field.model)]["changelist", "", ""][0]
            path = f"{reverse('admin:autocomplete')}?{'&'.join(f'{k}={v}' for k, v in asked.items())}"
            if answered(browser, "get", path) != (letter in said):
                wrong.append((model.__name__, name))
    assert wrong == []


def test_a_model_that_is_not_at_the_desk_has_no_address_there(admin_client):
    everywhere = apps.get_models()
    hidden = [model._meta for model in everywhere if model not in SITE._registry]
    found = [
        m.label
        for m in hidden
        if admin_client.get(f"/admin/{m.app_label}/{m.model_name}/").status_code != 404
    ]
    assert found == []
    assert {"axes.AccessAttempt", "otp_totp.TOTPDevice", "sessions.Session"} <= {
        meta.label for meta in hidden
    }
