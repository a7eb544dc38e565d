"""Codes on paper, for who has lost the app that shows the usual ones."""

import re
import secrets
from base64 import b32encode, urlsafe_b64encode
from hashlib import sha256

HOW_MANY = 10


def new_code() -> str:
    """80 random bits in four groups: `k3vd-2mqa-…`."""
    letters = b32encode(secrets.token_bytes(10)).decode().lower()
    return "-".join(re.findall("....", letters))


def kept(code: str, *, salt: str) -> str:
    """What is stored in place of the code, 16 signs; hyphens, spaces and capitals make no difference."""
    plain = re.sub(r"[\s-]", "", code).lower()
    return urlsafe_b64encode(sha256(f"{salt} {plain}".encode()).digest()).decode()[:16]
