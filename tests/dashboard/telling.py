"""A reader without an account tells the desk that a page is wrong."""

import re
from datetime import timedelta
from urllib.parse import urlencode

from django.core.signing import Signer
from django.test import Client

from editorial.domain.clock import now
from editorial.services.stamp import SALT

FORM = "/corrections/new/"
OURS = {"sec-fetch-site": "same-origin", "origin": "http://testserver"}
TYPED = {"about": "/treaties/ccm/", "said": "The number <b>112</b> is wrong.", "evidence": "The table."}


def handed_out(seconds):
    """The signed moment of a form that has stood open so long."""
    moment = now() - timedelta(seconds=seconds)
    return Signer(salt=SALT).sign(str(int(moment.timestamp())))


def tell(*, seconds=60, headers=OURS, client=None, **typed):
    """Sends the form; a browser would show what came of it."""
    sent = {**TYPED, "handed_out": handed_out(seconds), **typed}
    kind = "application/x-www-form-urlencoded"
    return (client or Client()).post(FORM, urlencode(sent), content_type=kind, headers=headers)


def without_the_moment(text):
    """A form's text but for the moment at which it was handed out."""
    return re.sub(r'(name="handed_out" value=")[^"]*', r"\1", text)
