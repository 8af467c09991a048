"""Polls vouch for what they see unmoved, so that it need not be asked for again just because time passed."""

from collections.abc import Iterable

from msgspec import Struct

from .entry import Entry

BELIEVED = 3600.0
"""Seconds after storing that an answer may live on vouchers; then it is asked for, with its ETag."""


class Voucher(Struct, frozen=True, gc=False):
    """Until when it is good, in epoch seconds, and for answers of what age at the most."""

    until: float
    most_age: float


_NONE = Voucher(0.0, 0.0)


class Vouchers:
    """What each tag is vouched for. The time comes in."""

    def __init__(self) -> None:
        self._of: dict[str, Voucher] = {}

    def vouch(self, tags: Iterable[str], voucher: Voucher) -> None:
        """Take everything under these tags, and under `tag:...`, as unchanged."""
        self._of.update(dict.fromkeys(tags, voucher))

    def hold(self, entry: Entry, now: float) -> bool:
        """Tell whether all of an entry's tags are vouched for; what was ended is not."""
        if not entry.tags or entry.fresh_until == 0.0:
            return False
        vouchers = (self._of.get(tag.partition(":")[0], _NONE) for tag in entry.tags)
        age = now - entry.stored_at
        return all(now < one.until and age <= one.most_age for one in vouchers)
