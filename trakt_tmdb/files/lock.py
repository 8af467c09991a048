"""A lock that processes share: a file under POSIX flock, which the end of a process gives back."""

import asyncio
import fcntl
import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

_LOOK_AGAIN = 0.05
_OWNER_ALONE = 0o600
_OWNERS_FOLDER = 0o700


@contextmanager
def opened(path: Path) -> Generator[int]:
    """Open the file, making it and its folder; closing it gives the lock back."""
    path.parent.mkdir(mode=_OWNERS_FOLDER, parents=True, exist_ok=True)
    lock = os.open(path, os.O_RDWR | os.O_CREAT, _OWNER_ALONE)
    try:
        yield lock
    finally:
        os.close(lock)


def take(lock: int) -> None:
    """Wait for it; for what is over in a moment, and never on an event loop."""
    fcntl.flock(lock, fcntl.LOCK_EX)


async def taken(lock: int) -> None:
    """Wait until no other process, and nobody here, holds it."""
    while not _is_taken(lock):  # noqa: ASYNC110 - another process sets no event of ours
        await asyncio.sleep(_LOOK_AGAIN)


def _is_taken(lock: int) -> bool:
    with suppress(BlockingIOError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
