"""What many a service's answer is decoded with on the event loop: five megabytes for `orjson.loads`."""

import orjson

FIVE_MEGABYTES = "orjson.loads of 5 MB"
_SIZE = 5_000_000
_ENTRY = {"id": 8_123_456_789, "watched_at": "2026-11-26T08:00:00.000Z", "title": "The lantern keeper"}


def many() -> bytes:
    """A list of small objects, as JSON."""
    return orjson.dumps([_ENTRY] * (_SIZE // len(orjson.dumps(_ENTRY))))
