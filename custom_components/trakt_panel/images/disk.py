"""Pictures on disk, bounded: the least recently used go first, and none is kept for over six months."""

import os
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from threading import Lock
from time import time
from typing import Final

MAX_BYTES: Final = 256 * 1024 * 1024
MAX_AGE: Final = 180 * 24 * 3600
"""Seconds; TMDB allows its data to be cached for six months."""
_LOOK_EVERY: Final = 24 * 3600


class DiskCache:
    """A folder of pictures by key; every method blocks, any thread may call it, a failing disk is a miss."""

    def __init__(self, folder: str, max_bytes: int = MAX_BYTES) -> None:
        self._folder = Path(folder)
        self._max_bytes = max_bytes
        self._lock = Lock()
        self._sizes: OrderedDict[str, int] | None = None
        """Key -> bytes, least recently used first; None until the folder was listed."""
        self._looked_at = 0.0
        """When what is too old was looked for last."""

    def read(self, key: str) -> bytes | None:
        """The picture, or None."""
        with self._lock, suppress(OSError):
            path = self._folder / key
            if _is_old(path):
                return None
            body = path.read_bytes()
            self._listed().pop(key, None)
            self._listed()[key] = len(body)
            return body
        return None

    def write(self, key: str, body: bytes) -> None:
        """Keep a picture, and drop what no longer fits."""
        with self._lock, suppress(OSError):
            sizes = self._listed()
            self._delete_old(sizes)
            new = self._folder / f"{key}.new"
            new.write_bytes(body)
            new.replace(self._folder / key)
            sizes.pop(key, None)
            sizes[key] = len(body)
            while sum(sizes.values()) > self._max_bytes:
                oldest, _ = sizes.popitem(last=False)
                (self._folder / oldest).unlink(missing_ok=True)

    def clear(self) -> None:
        """Keep none."""
        with self._lock, suppress(OSError):
            for key in self._listed():
                (self._folder / key).unlink(missing_ok=True)
            self._sizes = None

    def _listed(self) -> OrderedDict[str, int]:
        if self._sizes is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            found = sorted(
                (entry.stat().st_mtime, entry.name, entry.stat().st_size)
                for entry in os.scandir(self._folder)
                if entry.is_file()
            )
            self._sizes = OrderedDict((name, size) for _, name, size in found)
        return self._sizes

    def _delete_old(self, sizes: OrderedDict[str, int]) -> None:
        """Nobody may ever ask again for what is too old, and it goes all the same."""
        if time() - self._looked_at < _LOOK_EVERY:
            return
        self._looked_at = time()
        for key in [key for key in sizes if _is_old(self._folder / key)]:
            (self._folder / key).unlink(missing_ok=True)
            del sizes[key]


def _is_old(path: Path) -> bool:
    return time() - path.stat().st_mtime > MAX_AGE
