"""For the tests of whoever builds on this library."""

from importlib import import_module
from typing import TYPE_CHECKING

from .fake_clock import FakeClock
from .fake_services import Asked, FakeServices

if TYPE_CHECKING:
    from .account import AccountSample, AccountSuite
    from .cache_backend import CacheBackendSuite, entry_now
    from .catalogue import CatalogueSample, CatalogueSuite

__all__ = [
    "AccountSample",
    "AccountSuite",
    "Asked",
    "CacheBackendSuite",
    "CatalogueSample",
    "CatalogueSuite",
    "FakeClock",
    "FakeServices",
    "entry_now",
]

_WITH_PYTEST = {
    "AccountSample": ".account",
    "AccountSuite": ".account",
    "CacheBackendSuite": ".cache_backend",
    "CatalogueSample": ".catalogue",
    "CatalogueSuite": ".catalogue",
    "entry_now": ".cache_backend",
}


def __getattr__(name: str) -> object:
    """Import what needs pytest when it is asked for: not everyone tests with it."""
    if name not in _WITH_PYTEST:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_WITH_PYTEST[name], __name__), name)
