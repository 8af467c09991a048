"""What the probe in a Home Assistant is asked, and what it tells."""

import msgspec

FILE = "probe.json"
"""In the configuration folder, once everything was measured."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One start."""

    set_up: float
    """Seconds from the beginning of the entry's set-up until it is loaded."""
    longest: float
    """Seconds of the longest turn of the event loop, from the set-up until everything was polled again."""
    longest_before: float
    """The same of Home Assistant left alone, before; 0 where the account started with it."""
    before: int | None
    """Kilobytes of resident memory without the account, where it was started later and somebody tells."""
    after: int | None
    """With the account, everything read."""
    loads: float
    """Seconds that `orjson.loads` takes for 5 MB, in this process."""
