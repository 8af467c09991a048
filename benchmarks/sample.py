"""Repeated measurements, taken in turn so that a busy moment meets every contender."""

import gc
from collections.abc import Awaitable, Callable, Mapping, Sequence
from statistics import median, quantiles
from time import perf_counter
from typing import Self

import msgspec


class Sample(msgspec.Struct, frozen=True):
    """What was measured, in seconds unless said otherwise."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.values)

    @property
    def spread(self) -> float:
        """Half the distance between the quartiles."""
        if len(self.values) < 4:  # noqa: PLR2004 - fewer have no quartiles worth the name
            return (max(self.values) - min(self.values)) / 2
        lower, _, upper = quantiles(self.values, n=4)
        return (upper - lower) / 2

    def __mul__(self, scale: float) -> Self:
        return type(self)(tuple(value * scale for value in self.values))


def in_turn(calls: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Sample]:
    """Time each call `rounds` times after one to warm up; the collector runs between, and stays on."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(rounds + 1):
        for name in rotated(list(calls), number):
            gc.collect()
            began = perf_counter()
            kept = calls[name]()
            seconds = perf_counter() - began
            del kept
            if number:
                times[name].append(seconds)
    return {name: Sample(tuple(values)) for name, values in times.items()}


async def awaited_in_turn(
    calls: Mapping[str, Callable[[], Awaitable[object]]], rounds: int, repeat: int = 1
) -> dict[str, Sample]:
    """Time what is awaited, as `in_turn`; each time `repeat` times on end, and the mean of them counts."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(rounds + 1):
        for name in rotated(list(calls), number):
            call = calls[name]
            gc.collect()
            began = perf_counter()
            for _ in range(repeat):
                await call()
            seconds = (perf_counter() - began) / repeat
            if number:
                times[name].append(seconds)
    return {name: Sample(tuple(values)) for name, values in times.items()}


def rotated[T](names: Sequence[T], number: int) -> Sequence[T]:
    """Begin with another one each time."""
    first = number % len(names)
    return [*names[first:], *names[:first]]
