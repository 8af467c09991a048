"""A file that cannot be read is kept for whoever wants to look, out of the way; only the last one is."""

import glob
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

_BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a database; the file itself is moved last, so that a new one finds none of it."""

_ABANDONED = 60.0
"""Seconds after which the mark of a process that was killed meanwhile counts for nothing."""

type Identity = tuple[int, int]


def identity(path: Path) -> Identity | None:
    """Return what tells a file from another one of the same name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def set_aside(path: Path, found: Identity | None) -> Path | None:
    """Rename an unreadable file; None when another process did so before. OSError when it cannot be."""
    with _alone(path):
        if found is None or identity(path) != found:
            return None
        for old in path.parent.glob(f"{glob.escape(path.name)}.unreadable-*"):
            old.unlink()
        aside = path.with_name(f"{path.name}.unreadable-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
        for beside in _BESIDE:
            with suppress(FileNotFoundError):
                path.with_name(path.name + beside).replace(aside.with_name(aside.name + beside))
        return path.replace(aside)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other processes from setting aside what one just made anew; OSError when one is at it."""
    mark = path.with_name(f"{path.name}.setting-aside")
    with suppress(FileNotFoundError):
        if time.time() - mark.stat().st_mtime > _ABANDONED:
            mark.unlink()
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise OSError("another process is setting it aside") from error
    try:
        yield
    finally:
        mark.unlink(missing_ok=True)
