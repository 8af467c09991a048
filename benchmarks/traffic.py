"""What a piece of work asked of the services, from their own log."""

from collections.abc import Sequence
from typing import Self

import msgspec

from trakt_tmdb.simulator.request_log import Entry


class Traffic(msgspec.Struct, frozen=True, kw_only=True):
    """Requests by service, the size of their answers, and how many had to wait for one another."""

    trakt: int
    tmdb: int
    sent: int
    """Bytes of the answers' bodies."""
    round_trips: int
    round_trips_to_trakt: int
    served: float
    """Seconds in which the services had something to answer."""

    @classmethod
    def of(cls, log: Sequence[Entry]) -> Self:
        """Count."""
        spans = [(entry.began, entry.ended) for entry in log]
        return cls(
            trakt=sum(entry.service == "trakt" for entry in log),
            tmdb=sum(entry.service == "tmdb" for entry in log),
            sent=sum(entry.sent for entry in log),
            round_trips=longest_chain(spans),
            round_trips_to_trakt=longest_chain(
                [(entry.began, entry.ended) for entry in log if entry.service == "trakt"]
            ),
            served=covered(spans),
        )


def longest_chain(spans: Sequence[tuple[float, float]]) -> int:
    """The most requests of which each began after the one before it had ended."""
    depths: list[tuple[float, int]] = []
    for began, ended in sorted(spans):
        before = max((depth for end, depth in depths if end <= began), default=0)
        depths.append((ended, before + 1))
    return max((depth for _, depth in depths), default=0)


def covered(spans: Sequence[tuple[float, float]]) -> float:
    """How long at least one of them lasted."""
    total, until = 0.0, float("-inf")
    for began, ended in sorted(spans):
        total += max(0.0, ended - max(began, until))
        until = max(until, ended)
    return total
