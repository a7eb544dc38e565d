"""The sources of the compiled record."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from editorial.domain.precision import Precision, read_partial
from editorial.domain.seed import Register, SeedFile, day_or_none
from editorial.models import Source

# Columns that a file may leave out altogether.
OPTIONAL = ("country", "reliability", "network", "archive_url", "file_sha256")


def read_source(row: Mapping[str, str], register: Register) -> dict[str, Any]:
    """One row of sources.csv."""
    day, precision = read_partial(row["published"]) if row["published"] else (None, Precision.DAY)
    return {
        "key": row["key"],
        "title": row["title"],
        "publisher": row["publisher"],
        "url": row["url"],
        "published_on": day,
        "date_precision": precision,
        "language": row["language"],
        "kind": row["kind"],
        "supports": row["supports"],
        **{name: row[name] for name in OPTIONAL if name in row},
        **({"checked_on": day_or_none(row["checked_on"])} if "checked_on" in row else {}),
    }


FILES = (
    SeedFile(
        path=Path(__file__).with_name("sources.csv"),
        model=Source,
        key=("key",),
        read=read_source,
        sources="",
        optional=(*OPTIONAL, "checked_on"),
    ),
)
