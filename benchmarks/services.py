"""The simulator as a benchmark sees it: started beside it, asked what it was asked."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.request import Request, urlopen

import msgspec

from trakt_tmdb.simulator import Fault, FaultKind, Size
from trakt_tmdb.simulator.control import ForeignPlay, ForeignWish
from trakt_tmdb.simulator.request_log import Entry

from .serve import Address

_FOR_ALL_OF_THEM = 10**9
_QUIET = 0.5
"""Seconds without a new request after which nothing is being read any more."""


class _Log(msgspec.Struct):
    entries: tuple[Entry, ...]


class Services:
    """Both services in another process, so that what they do is not counted as ours."""

    def __init__(self, address: Address) -> None:
        self.address = address

    def forget(self) -> None:
        """Count from zero."""
        self._post("requests/clear")

    def log(self) -> Sequence[Entry]:
        """What was asked since, in the order of the answers."""
        return msgspec.json.decode(self._open("requests"), type=_Log).entries

    @contextmanager
    def answering_late(self, milliseconds: int) -> Iterator[None]:
        """Let every answer wait, as a line to the real services does."""
        self._post(
            "faults",
            Fault(kind=FaultKind.DELAY, path="^/t", count=_FOR_ALL_OF_THEM, delay_ms=milliseconds),
        )
        try:
            yield
        finally:
            self._open("faults", method="DELETE")

    def watch_elsewhere(self, show: str, season: int, number: int) -> None:
        """Add a play as another app would."""
        self._post("plays", ForeignPlay(show=show, season=season, number=number))

    def wish_elsewhere(self) -> None:
        """Put a movie on the watchlist as another app would."""
        self._post("watchlist", ForeignWish(movie=str(self.address.unwished_movie)))

    def _post(self, path: str, body: msgspec.Struct | None = None) -> None:
        self._open(path, method="POST", data=msgspec.json.encode(body) if body else b"{}")

    def _open(self, path: str, method: str = "GET", data: bytes | None = None) -> bytes:
        request = Request(f"{self.address.url}/_simulator/{path}", data=data, method=method)  # noqa: S310 - the loopback
        with urlopen(request, timeout=60) as answer:  # noqa: S310 - the loopback
            body: bytes = answer.read()
            return body


async def quiet(services: Services) -> Sequence[Entry]:
    """Wait until no further request comes; what was asked until then."""
    before, log = -1, services.log()
    while before != len(log):
        before = len(log)
        await asyncio.sleep(_QUIET)
        log = services.log()
    return log


@contextmanager
def simulated(size: Size) -> Iterator[Services]:
    """Start both services with an account of this size; LookupError when it came out otherwise."""
    command = [sys.executable, "-m", "benchmarks.serve", msgspec.json.encode(size).decode()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603 - our own
        try:
            line = process.stdout.readline() if process.stdout else b""
            address = msgspec.json.decode(line, type=Address)
            _demand(size, address)
            yield Services(address)
        finally:
            if process.stdin:
                process.stdin.close()
            process.terminate()


def _demand(size: Size, address: Address) -> None:
    asked = (size.watched_shows, size.plays, size.watchlist)
    given = (address.watched_shows, address.plays, address.watchlist)
    if asked != given:
        raise LookupError(f"The simulator has {given} shows, plays and wishes instead of {asked}.")
