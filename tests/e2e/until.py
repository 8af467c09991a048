"""Waiting for what a Home Assistant does by itself."""

import time
from collections.abc import Callable

_PATIENCE = 30.0


def until(holds: Callable[[], bool], seen: Callable[[], object] = lambda: "nothing of it") -> None:
    """Wait until it holds; `seen` says what is there instead."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < end, f"there is {seen()!r}"
        time.sleep(0.2)
