"""The login as a browser meets it, and the app that shows the codes of a second factor."""

from base64 import b32decode
from html.parser import HTMLParser

from django.test import Client
from django_otp.oath import TOTP

from tests.editorial.desk import person

PASSWORD = "a long sentence of no meaning"
NEW, CODE = "/admin/second-factor/new/", "/admin/second-factor/"


def with_password(role, *, name=""):
    """Somebody of this role who can log in."""
    user = person(role, name=name)
    user.set_password(PASSWORD)
    user.save()
    return user


def log_in(name, password=PASSWORD, *, client=None, address="192.0.2.1", follow=False, **headers):
    """The answer to name and password, sent from this address."""
    sent = {"username": name, "password": password}
    client = client or Client()
    return client.post("/admin/login/?next=/admin/", sent, follow=follow, REMOTE_ADDR=address, **headers)


class Page(HTMLParser):
    """The words of each `code` element."""

    def __init__(self, answer):
        super().__init__()
        self.codes, self.inside = [], False
        self.feed(answer.content.decode())

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "code"

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, text):
        if self.inside:
            self.codes.append(text)


class App:
    """What stands on the telephone: the key, typed in from the page."""

    def __init__(self, page):
        self.key = b32decode(Page(page).codes[0].replace(" ", ""))

    def code(self, *, later=0):
        """What it shows now, or half a minute later: each code is good once, and the next a little early."""
        return f"{TOTP(self.key, drift=later).token():06d}"


def arrived(name="ada"):
    """A browser after name and password."""
    client = Client()
    log_in(name, client=client)
    return client


def enrolled(name="ada"):
    """A browser whose person has set up an app: the browser, the app, the codes on paper."""
    client = arrived(name)
    app = App(client.get(NEW))
    answer = client.post(NEW, {"code": app.code()})
    return client, app, Page(answer).codes
