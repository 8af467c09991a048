"""One try at bringing an intent to an account."""

from collections.abc import Awaitable, Callable

import msgspec

from .intent import Intent
from .outcome import Outcome

type Note = Callable[[Outcome], Awaitable[None]]
"""Writes down what is about to be sent; raises Withdrawn where it was taken back meanwhile."""


class Withdrawn(Exception):  # noqa: N818 - no failure: nothing is to be done any more
    """The intent was undone before anything of it was sent."""


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """A try; `earlier` is what the try before wrote down, whose answer may have been lost."""

    intent: Intent
    earlier: Outcome | None
    note: Note
