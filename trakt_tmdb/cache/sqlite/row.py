"""An entry as it lies in the file: the facts packed, the body as it came, and a checksum over both.

SQLite notices damage to its own structure, not to what it holds; on a worn memory card either happens.
"""

import zlib

import msgspec
from msgspec import Struct

from trakt_tmdb.cache.entry import Entry
from trakt_tmdb.cache.policy import expired
from trakt_tmdb.transport.paging import Paging


class Facts(Struct, frozen=True, gc=False, array_like=True):
    """All of an entry but its body."""

    stored_at: float
    fresh_until: float
    stale_until: float
    keep_until: float
    etag: str | None
    tags: tuple[str, ...]
    paging: Paging | None
    status: int


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Facts).decode


def packed(entry: Entry) -> bytes:
    """Pack the facts."""
    return _encode(
        Facts(
            entry.stored_at,
            entry.fresh_until,
            entry.stale_until,
            entry.keep_until,
            entry.etag,
            entry.tags,
            entry.paging,
            entry.status,
        )
    )


def checksum(key: bytes, facts: bytes, body: bytes) -> int:
    """Sum up what must come back as it was stored."""
    return zlib.crc32(body, zlib.crc32(facts, zlib.crc32(key)))


def unpacked(facts: bytes, body: bytes, *, is_expired: int) -> Entry:
    """Make the entry again; MsgspecError or ValueError when the facts are none."""
    read = _decode(facts)
    entry = Entry(
        body=body,
        stored_at=read.stored_at,
        fresh_until=read.fresh_until,
        stale_until=read.stale_until,
        keep_until=read.keep_until,
        etag=read.etag,
        tags=read.tags,
        paging=read.paging,
        status=read.status,
    )
    return expired(entry) if is_expired else entry
