"""One reading of a library, as the process that did it tells of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import msgspec

from benchmarks.memory import growth
from benchmarks.services import Services
from benchmarks.traffic import Traffic


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What it took."""

    seconds: float
    kilobytes: int | None
    """Of memory, at the most."""
    traffic: Traffic


class Started:
    """A reading under way."""

    def __init__(self) -> None:
        self.reading: Reading | None = None

    @property
    def done(self) -> Reading:
        """The reading, once it ended."""
        if self.reading is None:
            raise RuntimeError("It has not ended yet.")
        return self.reading


@contextmanager
def read(services: Services) -> Iterator[Started]:
    """Measure what is done inside."""
    services.forget()
    started = Started()
    with growth() as memory:
        began = perf_counter()
        yield started
        seconds = perf_counter() - began
    traffic = Traffic.of(services.log())
    started.reading = Reading(seconds=seconds, kilobytes=memory.peak, traffic=traffic)
