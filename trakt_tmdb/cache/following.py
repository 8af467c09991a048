"""Telling everyone above a shared backend what was ended, so that no decoded answer outlives its bytes."""

from collections.abc import Callable
from typing import Protocol, override, runtime_checkable

from msgspec import Struct


class Ended(Struct, frozen=True, kw_only=True):
    """What is no longer true: everything with one of these tags, and every key that begins with `prefix`."""

    tags: frozenset[str] = frozenset()
    prefix: str | None = None


type Follower = Callable[[Ended], None]


@runtime_checkable
class Followed(Protocol):
    """A backend that tells of each `expire` and `clear`, whoever called it, in this process or another."""

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Call `follower`, on the event loop, with all that is ended from now on; returns what ends that."""


class Followers(Followed):
    """Those who follow a backend of this process."""

    def __init__(self) -> None:
        self._followers: list[Follower] = []

    @override
    def follow(self, follower: Follower) -> Callable[[], None]:
        """Add one; returns what removes it."""
        self._followers.append(follower)
        return lambda: self._followers.remove(follower)

    def tell(self, ended: Ended) -> None:
        """Tell every follower, in the order they came."""
        for follower in tuple(self._followers):
            follower(ended)
