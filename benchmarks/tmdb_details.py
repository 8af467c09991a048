"""200 shows' details from TMDB."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from time import perf_counter

import msgspec
from themoviedb import aioTMDb

from trakt_tmdb import TMDBClient
from trakt_tmdb.simulator import LARGE
from trakt_tmdb.tmdb.append import DETAILS
from trakt_tmdb.transport.clock import Clock

from .clients import Unpaced, signed_in
from .machine import versioned
from .row import Row, Table, Unit
from .sample import Sample
from .scale import Scale
from .services import Services, simulated
from .traffic import Traffic

_SHOWS = 200
_LATE = 50

ABOUT = f"""\
{_SHOWS} shows, all asked for at once, with the same parts appended, by new clients that take turns. Ours is
measured as it is, which keeps to the 40 requests a second that TMDB asks for, and on a clock that leaves
this pacing out, for which the budget holds: themoviedb has none, and TMDB would turn some of its requests
away (429). Ours asks at most 20 at once, themoviedb as many as its session lets through (100). Read again,
ours comes from its cache."""


class _Read(msgspec.Struct, frozen=True):
    """One reading of all shows; and another by the same client, if it made one."""

    seconds: float
    traffic: Traffic
    again: float = 0.0
    asked_again: int = 0


def measure(scale: Scale) -> Table:
    """Read by turns, over a quick line and a late one."""
    peer = f"{versioned('themoviedb')}, async"
    with simulated(LARGE) as services:
        paced = asyncio.run(_ours(services, Clock()))
        unpaced, theirs = _in_turn(services, scale.starts)
        with services.answering_late(_LATE):
            late, theirs_late = _in_turn(services, 1)
    name, ours = f"{_SHOWS} details", unpaced[0]
    rows = (
        Row.timed(f"{name}, as it is (40 a second)", _seconds([paced]), _seconds(theirs), peer),
        Row.timed(f"{name}, without pacing", _seconds(unpaced), _seconds(theirs), peer, 1),
        Row.timed(
            f"{name}, without pacing, answers {_LATE} ms late", _seconds(late), _seconds(theirs_late), peer
        ),
        Row.counted(f"{name}: requests", Unit.REQUESTS, ours.traffic.tmdb, _SHOWS, "one for each title", 1),
        Row.counted(f"{name}, cached: requests", Unit.REQUESTS, ours.asked_again, 0, "none", 1),
        Row.timed(f"{name}, cached", Sample(tuple(one.again for one in unpaced)), _seconds(theirs), peer),
    )
    return Table(title="Details from TMDB", about=ABOUT, rows=rows)


def _in_turn(services: Services, rounds: int) -> tuple[Sequence[_Read], Sequence[_Read]]:
    ours, theirs = [], []
    for _ in range(rounds + 1):
        ours.append(asyncio.run(_ours(services, Unpaced())))
        theirs.append(asyncio.run(_theirs(services)))
    return ours[1:], theirs[1:]


async def _ours(services: Services, clock: Clock) -> _Read:
    async with signed_in(services.address, clock=clock) as clients:
        first = await _timed(services, lambda: _all(clients.tmdb, services))
        second = await _timed(services, lambda: _all(clients.tmdb, services))
    return _Read(first.seconds, first.traffic, second.seconds, second.traffic.tmdb)


async def _all(tmdb: TMDBClient, services: Services) -> object:
    return await asyncio.gather(*(tmdb.tv.details(show) for show in _shows(services)))


async def _theirs(services: Services) -> _Read:
    async with aioTMDb(api_key=services.address.tmdb_token, language="en-US") as tmdb:
        # It has no parameter for another address.
        tmdb._config.host = services.address.tmdb_url  # noqa: SLF001

        async def read() -> object:
            appended = ",".join(DETAILS)
            shows = _shows(services)
            return await asyncio.gather(
                *(tmdb.tv(show).details(append_to_response=appended) for show in shows)
            )

        return await _timed(services, read)


async def _timed(services: Services, read: Callable[[], Awaitable[object]]) -> _Read:
    services.forget()
    began = perf_counter()
    kept = await read()
    seconds = perf_counter() - began
    del kept
    return _Read(seconds, Traffic.of(services.log()))


def _shows(services: Services) -> Sequence[int]:
    return services.address.shows_on_tmdb[:_SHOWS]


def _seconds(reads: Sequence[_Read]) -> Sample:
    return Sample(tuple(one.seconds for one in reads))
