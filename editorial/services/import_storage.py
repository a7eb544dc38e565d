"""Where an uploaded file lies between its preview and the confirmation: closed to others, for an hour."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from import_export.tmp_storages import BaseStorage

from editorial.domain.clock import now

LASTS = 60 * 60  # seconds


class PutAway(BaseStorage):  # type: ignore[misc]
    """One file, in a folder that only this server's own account can enter. `name` is never a path."""

    def save(self, data: bytes) -> None:
        """Keeps it under a name nobody can guess; removes what nobody came back for."""
        sweep()
        self.name = uuid4().hex
        handle = os.open(folder() / self.name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)

    def read(self) -> bytes | None:
        """Its bytes; None where it is there no more."""
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None

    def remove(self) -> None:
        """Once it was taken."""
        self.path.unlink(missing_ok=True)

    @property
    def path(self) -> Path:
        """Where it lies."""
        return folder() / Path(self.name).name


def folder() -> Path:
    """Made at the first upload. One that somebody else made there first is refused."""
    found = Path(tempfile.gettempdir()) / f"treaty-ledger-import-{os.getuid()}"
    found.mkdir(mode=0o700, exist_ok=True)
    kept = found.lstat()
    if found.is_symlink() or kept.st_uid != os.getuid() or kept.st_mode & 0o077:
        raise PermissionError(f"{found} is not this server's own folder.")
    return found


def sweep() -> None:
    """Removes what nobody came back for."""
    for path in folder().iterdir():
        with suppress(FileNotFoundError):  # another visit removed it
            if now().timestamp() - path.stat().st_mtime > LASTS:
                path.unlink()
