"""One measured comparison, and how it is written: as a line, as JSON."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Self

import msgspec

from .sample import Sample


class Unit(StrEnum):
    """What a row's numbers count."""

    SECONDS = "s"
    MILLISECONDS = "ms"
    MICROSECONDS = "µs"
    KILOBYTES = "kB"
    REQUESTS = "requests"
    ROUND_TRIPS = "round trips"
    MODULES = "modules"
    TITLES = "titles"
    THOUSANDTHS = "thousandths"
    POINTS = "points"


COUNTS = frozenset({Unit.REQUESTS, Unit.ROUND_TRIPS, Unit.MODULES, Unit.TITLES, Unit.POINTS})
"""Units that are the same on every machine."""

_LEAST_TOLD = 0.001
_TIMES = ((Unit.SECONDS, 1.0), (Unit.MILLISECONDS, 1e3), (Unit.MICROSECONDS, 1e6))


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Ours beside a peer, a floor or a limit; less is better, and `budget` is the most `ratio` may be.

    Numbers are medians, each with half the distance between its quartiles.
    """

    name: str
    ours: float
    reference: float
    reference_name: str
    ratio: float
    budget: float | None
    ok: bool
    unit: Unit
    ours_spread: float = 0.0
    reference_spread: float = 0.0

    @classmethod
    def timed(
        cls, name: str, ours: Sample, reference: Sample, reference_name: str, budget: float | None = None
    ) -> Self:
        """Compare seconds, in the unit that suits the faster of the two."""
        unit, scale = _readable(min(ours.median or reference.median, reference.median))
        return cls._of(name, unit, ours * scale, reference * scale, reference_name, budget)

    @classmethod
    def counted(
        cls,
        name: str,
        unit: Unit,
        ours: float,
        reference: float,
        reference_name: str,
        budget: float | None = None,
    ) -> Self:
        """Compare what is counted, not timed."""
        return cls._of(name, unit, Sample((ours,)), Sample((reference,)), reference_name, budget)

    @classmethod
    def _of(
        cls, name: str, unit: Unit, ours: Sample, reference: Sample, reference_name: str, budget: float | None
    ) -> Self:
        ratio = _ratio(ours.median, reference.median)
        return cls(
            name=name,
            unit=unit,
            ours=ours.median,
            ours_spread=ours.spread,
            reference=reference.median,
            reference_spread=reference.spread,
            reference_name=reference_name,
            ratio=ratio,
            budget=budget,
            ok=budget is None or ratio <= budget,
        )

    @property
    def fails(self) -> bool:
        """Whether a count is over its budget: no machine is to blame for that."""
        return not self.ok and self.unit in COUNTS


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of one subject, and what they compare."""

    title: str
    about: str
    rows: tuple[Row, ...]


def as_json(rows: Sequence[Row]) -> bytes:
    """A list of objects, one to a row."""
    return msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"


def amount(value: float, spread: float, unit: Unit) -> str:
    """Write a number as exactly as it is known."""
    if unit in COUNTS or not value:
        return f"{value:,.0f} {unit.removesuffix('s') if value == 1 else unit}"
    digits = max(0, 3 - len(str(int(value))))
    return f"{value:,.{digits}f}{f' ± {spread:,.{digits}f}' if spread else ''} {unit}"


def verdict(row: Row) -> str:
    """Say whether the budget is met, if there is one."""
    if row.budget is None:
        return "-"
    return "met" if row.ok else "missed"


def cells(row: Row) -> tuple[str, ...]:
    """A row's name, ours, reference, ratio, budget and verdict as text."""
    budget = "-" if row.budget is None else f"≤ {row.budget:.3g}"
    return (
        row.name,
        amount(row.ours, row.ours_spread, row.unit),
        f"{amount(row.reference, row.reference_spread, row.unit)} ({row.reference_name})",
        f"{row.ratio:.3g}" if row.ratio >= _LEAST_TOLD else f"< {_LEAST_TOLD}",
        budget,
        verdict(row),
    )


def _readable(seconds: float) -> tuple[Unit, float]:
    return next(((unit, scale) for unit, scale in _TIMES if seconds * scale >= 1), _TIMES[-1])


def _ratio(ours: float, reference: float) -> float:
    """Against nothing, nothing is 1 and each one more adds 1."""
    return ours / reference if reference else 1.0 + ours
