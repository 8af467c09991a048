"""What to do with a held answer; pure, the time comes in."""

from collections.abc import Collection
from enum import Enum, auto

from msgspec.structs import replace

from trakt_tmdb.transport.message import Response

from .entry import ABSENT, Entry
from .ttl import NOT_FOUND, Kind

_CLOCK_SLIP = 300.0
"""Seconds an entry may seem to come from the future before its times are not believed."""


class Verdict(Enum):
    """How a held answer may be used."""

    FRESH = auto()
    STALE = auto()
    OUTAGE_ONLY = auto()
    GONE = auto()


def judge(entry: Entry, now: float) -> Verdict:
    """Decide by the entry's times; one from the future has seen the clock move and is asked for anew."""
    if now >= entry.keep_until:
        return Verdict.GONE
    if entry.stored_at > now + _CLOCK_SLIP:
        return Verdict.OUTAGE_ONLY
    if now < entry.fresh_until:
        return Verdict.FRESH
    return Verdict.STALE if now < entry.stale_until else Verdict.OUTAGE_ONLY


def entry_of(response: Response, kind: Kind, tags: tuple[str, ...], now: float) -> Entry:
    """Make an entry of an answer that just came."""
    return Entry(
        body=response.body,
        stored_at=now,
        fresh_until=now + kind.fresh,
        stale_until=now + kind.stale,
        keep_until=now + kind.keep,
        etag=response.headers.get("etag"),
        tags=tags,
        paging=response.paging,
    )


def absence_entry(body: bytes, kind: Kind, tags: tuple[str, ...], now: float) -> Entry:
    """Make an entry of a 404; it is believed for a short time, whatever its kind."""
    short = Kind(
        kind.name,
        fresh=min(kind.fresh, NOT_FOUND.fresh),
        stale=min(kind.stale, NOT_FOUND.stale),
        keep=min(kind.keep, NOT_FOUND.keep),
    )
    return replace(entry_of(Response(status=ABSENT, body=body), short, tags, now), status=ABSENT)


def confirmed(entry: Entry, kind: Kind, now: float) -> Entry:
    """Begin an entry's life again: the service said that nothing changed."""
    return replace(
        entry,
        stored_at=now,
        fresh_until=now + kind.fresh,
        stale_until=now + kind.stale,
        keep_until=now + kind.keep,
    )


def expired(entry: Entry) -> Entry:
    """End an entry's life early; its bytes stay for an outage and for a 304."""
    return replace(entry, fresh_until=0.0, stale_until=0.0)


def touches(entry: Entry, tags: Collection[str]) -> bool:
    """Tell whether an entry carries one of the tags."""
    return any(tag in tags for tag in entry.tags)
