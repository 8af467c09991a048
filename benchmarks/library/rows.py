"""The rows about whole libraries."""

from collections.abc import Iterator, Sequence
from statistics import median

import msgspec

from benchmarks.child import in_child
from benchmarks.machine import versioned
from benchmarks.row import Row, Table, Unit
from benchmarks.sample import Sample
from benchmarks.scale import Scale, named
from benchmarks.services import Services, simulated
from trakt_tmdb.simulator import LARGE, Size

from .ours import Readings
from .reading import Reading
from .start import FirstMinutes

_LATE = 50
"""Milliseconds that every answer waits where a line to the real services is meant."""

_FEWER_REQUESTS = 1 / 5
_LESS_TIME = 1 / 3
_MOST_AT_START = 20
_MOST_BEFORE_FIRST_VIEW = 3
_MOST_AFTER_EPISODE = 4
_MOST_AFTER_WISH = 5
_LIMIT = "the most allowed"
_START = "our own start"

ABOUT = """\
A person with so many shows and plays starts the library, is polled, and watches an episode in another app.
Ours is a poll, this week, up next, the watchlist and the latest plays, read together by a new process.
pytrakt reads the same as its users do: this week's two calendars, every watched show and its progress, the
watched movies, the watchlist and the latest 50 plays; it has no call for the last, so its client is asked,
and its lists are read with its own `paginate`, since they stop at the service's first page. TMDB takes no
part where pytrakt is compared. After a change ours reads again what is open: up next and the week.
Requests, bytes and round trips (requests that had to wait for one another, over a line that answers 50 ms
late) are the simulator's own count; memory is what the process grew by at its most. TMDB is asked once for
each title of a view, again where another view needs another season's names of it, and about more titles
than are shown where only it may know a caught-up show's next episode. Trakt's limit of 500
requests in five minutes, which would stop pytrakt at 500 shows, is switched off. Without a late line most
of our time is the simulator's own, which composes bigger answers for us, so the budget holds for what is
left without it, and for a line that answers as late as a real one."""


class _Pair(msgspec.Struct, frozen=True):
    ours: Sequence[Readings]
    theirs: Sequence[Reading]


def measure(scale: Scale) -> Table:
    """Read every size, and one of them over a slow line."""
    rows = [row for size in scale.sizes for row in _of_size(size, scale.starts)]
    return Table(title="A whole library", about=ABOUT, rows=(*rows, *_late(scale.slow_size)))


def _of_size(size: Size, starts: int) -> Iterator[Row]:
    with simulated(size) as services:
        read = _read_in_turn(services, starts)
        yield from _start_rows(size, read)
        yield from _poll_rows(size, read.ours)
        yield from _change_rows(size, read.ours)
        if size == LARGE:
            with services.answering_late(_LATE):
                first = in_child("benchmarks.library.start", services.address, FirstMinutes)
            yield from _first_rows(size, first)


def _read_in_turn(services: Services, starts: int) -> _Pair:
    ours, theirs = [], []
    for _ in range(starts):
        ours.append(in_child("benchmarks.library.ours", services.address, Readings))
        theirs.append(in_child("benchmarks.library.theirs", services.address, Reading))
    return _Pair(ours, theirs)


def _start_rows(size: Size, read: _Pair) -> Iterator[Row]:
    starts, peer, what = [one.start for one in read.ours], versioned("pytrakt"), f"start, {named(size)}"
    ours, theirs = starts[0].traffic, read.theirs[0].traffic
    yield Row.counted(f"{what}: requests", Unit.REQUESTS, ours.trakt, theirs.trakt, peer, _FEWER_REQUESTS)
    yield Row.timed(f"{what}: time", _seconds(starts), _seconds(read.theirs), peer)
    alone, theirs_alone = _seconds_alone(starts), _seconds_alone(read.theirs)
    yield Row.timed(f"{what}: time while no service had to answer", alone, theirs_alone, peer, _LESS_TIME)
    yield Row.counted(f"{what}: bytes", Unit.KILOBYTES, ours.sent / 1000, theirs.sent / 1000, peer)
    memory, their_memory = _kilobytes(starts), _kilobytes(read.theirs)
    if memory and their_memory:
        yield Row.counted(f"{what}: memory", Unit.KILOBYTES, memory, their_memory, peer)


def _poll_rows(size: Size, ours: Sequence[Readings]) -> Iterator[Row]:
    what, poll = f"nothing changed, {named(size)}", ours[0].poll.traffic
    polls, bare_polls = _all([one.polls for one in ours]), _all([one.bare_polls for one in ours])
    yield Row.counted(f"{what}: requests", Unit.REQUESTS, poll.trakt, 1, _LIMIT, 1)
    yield Row.timed(f"{what}: time", polls, bare_polls, "the same by bare aiohttp")
    yield from _beside_start(what, [one.poll for one in ours], [one.start for one in ours])


def _change_rows(size: Size, ours: Sequence[Readings]) -> Iterator[Row]:
    what, wish = f"an episode was watched, {named(size)}", ours[0].episode_and_wish.traffic
    episodes, starts = [one.episode for one in ours], [one.start for one in ours]
    asked = episodes[0].traffic.trakt
    yield Row.counted(f"{what}: requests", Unit.REQUESTS, asked, _MOST_AFTER_EPISODE, _LIMIT, 1)
    yield Row.counted(
        f"{what}, the watchlist moved: requests", Unit.REQUESTS, wish.trakt, _MOST_AFTER_WISH, _LIMIT, 1
    )
    yield Row.timed(f"{what}: time", _seconds(episodes), _seconds(starts), _START)
    yield from _beside_start(what, episodes, starts)


def _beside_start(what: str, later: Sequence[Reading], starts: Sequence[Reading]) -> Iterator[Row]:
    sent, at_start = later[0].traffic.sent, starts[0].traffic.sent
    yield Row.counted(f"{what}: bytes", Unit.KILOBYTES, sent / 1000, at_start / 1000, _START)
    memory, memory_at_start = _kilobytes(later), _kilobytes(starts)
    if memory is not None and memory_at_start:
        yield Row.counted(f"{what}: memory", Unit.KILOBYTES, memory, memory_at_start, _START)


def _first_rows(size: Size, first: FirstMinutes) -> Iterator[Row]:
    what, view, start = f"start with TMDB, {named(size)}", first.first_view.traffic, first.start.traffic
    yield Row.counted(f"{what}: requests to Trakt", Unit.REQUESTS, start.trakt, _MOST_AT_START, _LIMIT, 1)
    yield Row.counted(
        f"{what}: requests to TMDB until the first view",
        Unit.REQUESTS,
        view.tmdb,
        first.titles_in_first_view,
        "one for each title in it",
        1,
    )
    yield Row.counted(
        f"{what}: requests to TMDB of all views",
        Unit.REQUESTS,
        first.asked,
        first.titles_asked,
        "one for each title",
    )
    yield Row.counted(
        f"{what}: titles asked of TMDB", Unit.TITLES, first.titles_asked, first.titles, "titles shown"
    )
    yield Row.counted(
        f"{what}: Trakt's round trips until the first view",
        Unit.ROUND_TRIPS,
        view.round_trips_to_trakt,
        _MOST_BEFORE_FIRST_VIEW,
        _LIMIT,
        1,
    )
    yield Row.counted(
        f"{what}: all round trips until the first view, {view.tmdb} texts of TMDB's in it",
        Unit.ROUND_TRIPS,
        view.round_trips,
        view.round_trips_to_trakt,
        "without TMDB",
    )


def _late(size: Size) -> Iterator[Row]:
    what, peer = f"start, {named(size)}, answers {_LATE} ms late", versioned("pytrakt")
    with simulated(size) as services, services.answering_late(_LATE):
        read = _read_in_turn(services, 1)
    starts = [one.start for one in read.ours]
    ours, theirs = starts[0].traffic, read.theirs[0].traffic
    yield Row.timed(f"{what}: time", _seconds(starts), _seconds(read.theirs), peer, _LESS_TIME)
    yield Row.counted(f"{what}: round trips", Unit.ROUND_TRIPS, ours.round_trips, theirs.round_trips, peer)


def _all(samples: Sequence[Sample]) -> Sample:
    return Sample(tuple(value for sample in samples for value in sample.values))


def _seconds(readings: Sequence[Reading]) -> Sample:
    return Sample(tuple(one.seconds for one in readings))


def _seconds_alone(readings: Sequence[Reading]) -> Sample:
    return Sample(tuple(one.seconds - one.traffic.served for one in readings))


def _kilobytes(readings: Sequence[Reading]) -> float | None:
    known = [one.kilobytes for one in readings if one.kilobytes is not None]
    return median(known) if known else None
