"""A pasted text or an uploaded file, told apart and read: HTML, XML or CSV. Nothing is ever fetched."""

import re

from .depositary import LARGEST, PrintedTable, Unreadable
from .depositary_csv import read_csv
from .depositary_html import read_html
from .depositary_xml import read_xml

ENCODINGS = {"utf-8", "us-ascii", "iso-8859-1", "windows-1252"}
_ENCODING = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?([\w.-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_table(content: bytes | str) -> PrintedTable:
    """The table in it; Unreadable says to a person why there is none."""
    size = len(content if isinstance(content, bytes) else content.encode())
    if size > LARGEST:
        raise Unreadable(f"The file has {size:,} bytes; {LARGEST:,} at most are read.")
    text = (decoded(content) if isinstance(content, bytes) else content).lstrip("\ufeff").strip()
    if not text:
        raise Unreadable("There is nothing to read: paste the page's source or choose its file.")
    if "\x00" in text:
        raise Unreadable("This is not a text file.")
    if not text.startswith("<"):
        return read_csv(text)
    body, lower = _DECLARATION.sub("", text), text.lower()
    is_page = "<html" in lower or ("<tr" in lower and "<participants" not in lower)
    return read_html(body) if is_page else read_xml(body)


def decoded(content: bytes) -> str:
    """In the encoding the file declares, or UTF-8; a wrong one is refused, never guessed."""
    declared = _ENCODING.search(content[:2_000])
    name = declared[1].decode().lower() if declared and not content.startswith(b"\xef\xbb\xbf") else "utf-8"
    if name not in ENCODINGS:
        raise Unreadable(f"The file says it is written in {name}, which is not read here. Save it as UTF-8.")
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        raise Unreadable(f"The file is not written in {name}, as it should be. Save it as UTF-8.") from None
