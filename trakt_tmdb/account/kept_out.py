"""Where a person does not want to meet a title."""

import msgspec

from .action import HidingPlace


class KeptOut(msgspec.Struct, frozen=True, kw_only=True):
    """What keeps a title out of progress, calendar and recommendations."""

    dropped: bool = False
    """Given up: out of progress and calendar."""
    places: frozenset[HidingPlace] = frozenset()
    """Where it is hidden alone."""
