"""What other processes do to a cache file: `python -m tests.library.cache.sqlite.jobs <job> <path> ...`."""

import asyncio
import logging
import os
import random
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path

from trakt_tmdb import SQLiteCache
from trakt_tmdb.testing import entry_now


def lock(path: Path) -> None:
    """Keep everyone else from writing until told to stop."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    _say("locked")
    sys.stdin.readline()
    connection.execute("COMMIT")
    connection.close()
    _say("free")


def kill_writers(folder: Path, rounds: int) -> None:
    """Start writers on files of their own, and kill each at a moment of its own."""
    for number in range(rounds):
        path = folder / f"{number}.db"
        child = _forked(lambda path=path: write_on(path))  # type: ignore[misc]
        time.sleep(random.uniform(0.0, 0.25))  # noqa: S311
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    _say("done")


def kill_starters(path: Path, rounds: int) -> None:
    """Kill processes while they make the file or open it after the last one was killed."""
    for _ in range(rounds):
        child = _forked(lambda: write_on(path))
        time.sleep(random.uniform(0.0, 0.03))  # noqa: S311
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    _say("done")


async def write_on(path: Path) -> None:
    """Set, end and set again, without end."""
    cache = SQLiteCache(path)
    number = 0
    while True:
        await cache.set(f"a{number}", entry_now(b"a" * 3000, f"t{number}"))
        await cache.expire({f"t{number}"})
        await cache.set(f"b{number}", entry_now(b"b" * 3000))
        number += 1
        if number % 20 == 0:
            await asyncio.sleep(0.001)


def together(path: Path, rounds: int, setup: str) -> None:
    """Let two processes begin at once on files that are missing or unreadable."""
    for number in range(rounds):
        file = path.with_name(f"{number}-{path.name}")
        if setup == "unreadable":
            file.write_bytes(b"no database " * 1000)
        children = [_forked(lambda who=who, file=file: write_some(file, who)) for who in "xy"]  # type: ignore[misc]
        for child in children:
            _, status = os.waitpid(child, 0)
            if status:
                _say(f"failed {status}")
    _say("done")


async def write_some(path: Path, who: str) -> None:
    """Set and read a few hundred entries, and end some."""
    cache = SQLiteCache(path)
    for number in range(600):
        await cache.set(f"{who}{number}", entry_now(b"x" * 500, f"{who}|tag"))
        if number % 50 == 0:
            await cache.get(f"{who}{number // 2}")
            await cache.get("nothing")
    await cache.expire({f"{who}|tag"})
    await cache.close()


async def expire(path: Path, tag: str) -> None:
    """End what is tagged."""
    cache = SQLiteCache(path)
    await cache.expire({tag})
    await cache.close()
    _say("expired")


def _forked(job: Callable[[], Coroutine[None, None, None]]) -> int:
    if child := os.fork():
        return child
    asyncio.run(job())
    os._exit(0)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    logging.basicConfig(stream=sys.stdout, level=logging.WARNING, format="%(message)s")
    job, path, *more = sys.argv[1:]
    match job:
        case "lock":
            lock(Path(path))
        case "kill_writers":
            kill_writers(Path(path), int(more[0]))
        case "kill_starters":
            kill_starters(Path(path), int(more[0]))
        case "together":
            together(Path(path), int(more[0]), more[1])
        case "expire":
            asyncio.run(expire(Path(path), more[0]))


if __name__ == "__main__":
    main()
