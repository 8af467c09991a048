"""The rows about a real Home Assistant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.loads import FIVE_MEGABYTES
from benchmarks.row import Row, Table, Unit
from benchmarks.sample import Sample
from benchmarks.scale import Scale, named
from benchmarks.services import Services, simulated
from benchmarks.traffic import Traffic
from trakt_tmdb.simulator import LARGE

from .house import House
from .told import Told

_SET_UP = 0.5
_LONGEST = 0.02
_KILOBYTES = 30_000
_POLLS = 2
_FILLS = 2
"""TMDB lets us ask for so few texts a second that the first start ends before all are there."""
_LIMIT = "the most allowed"

ABOUT = """\
Home Assistant 2026.11 in a process of its own, with those of its own parts that our platforms build on.
After two starts have filled the cache it is started again and again, by turns together with the account,
and without it, where the account is switched on once everything else has been quiet for a while. Set-up is
what Home Assistant calls so. A turn of the event loop lasts from one look at what is ready to the next; the
longest is that of an account that is switched on later, until everything was read and polled once more.
Added memory is what is resident when all is read, less the same of a house without the account. Requests
are those until then."""


class _Start(msgspec.Struct, frozen=True, kw_only=True):
    told: Told
    traffic: Traffic


def measure(scale: Scale) -> Table:
    """Start a house with a large account."""
    with simulated(LARGE) as services, TemporaryDirectory() as folder:
        house = House(Path(folder), services.address)
        for _ in range(_FILLS):
            house.together()
        together, later = [], []
        for _ in range(scale.starts):
            together.append(_counted(services, house.together))
            later.append(_counted(services, house.later))
    return Table(title="In Home Assistant", about=ABOUT, rows=tuple(_rows(together, later)))


def _counted(services: Services, start: Callable[[], Told]) -> _Start:
    services.forget()
    return _Start(told=start(), traffic=Traffic.of(services.log()))


def _rows(together: Sequence[_Start], later: Sequence[_Start]) -> Iterator[Row]:
    size = named(LARGE)
    for what, starts in (("with Home Assistant", together), ("switched on later", later)):
        set_up = _sample(start.told.set_up for start in starts)
        yield Row.timed(f"{size}, {what}: set-up", set_up, Sample((_SET_UP,)), _LIMIT, 1)
    longest = _sample(start.told.longest for start in later)
    alone = _sample(start.told.longest_before for start in later)
    loads = _sample(start.told.loads for start in later)
    yield Row.timed(f"{size}: longest turn of the loop", longest, Sample((_LONGEST,)), _LIMIT, 1)
    yield Row.timed(f"{size}: longest turn of the loop", longest, loads, FIVE_MEGABYTES)
    yield Row.timed(f"{size}: longest turn of the loop", longest, alone, "Home Assistant alone")
    yield from _memory_rows(size, together, later)
    asked = median(start.traffic.trakt for start in together)
    yield Row.counted(f"{size}: requests to Trakt", Unit.REQUESTS, asked, _POLLS, "one for each poll", 1)


def _memory_rows(size: str, together: Sequence[_Start], later: Sequence[_Start]) -> Iterator[Row]:
    without = [start.told.before for start in later if start.told.before is not None]
    with_it = [start.told.after for start in together if start.told.after is not None]
    if without and with_it:
        added = median(with_it) - median(without)
        yield Row.counted(f"{size}: added memory", Unit.KILOBYTES, added, _KILOBYTES, _LIMIT, 1)


def _sample(values: Iterable[float]) -> Sample:
    return Sample(tuple(values))
