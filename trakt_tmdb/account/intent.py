"""What a person wants done, written down before it is done."""

from datetime import datetime
from enum import StrEnum
from typing import Self

import msgspec

from trakt_tmdb.catalogue.reference import EpisodeRef, TitleRef

from .when import WatchedAt, When

type Target = EpisodeRef | TitleRef
"""An episode, or a movie."""


class Origin(StrEnum):
    """Where an intent comes from."""

    PANEL = "panel"
    AUTOMATION = "automation"
    VOICE = "voice"
    SCRIPT = "script"


class MarkWatched(msgspec.Struct, frozen=True, kw_only=True, tag="mark_watched"):
    """Add one play of `target`; a target already seen is left alone unless `again`."""

    target: str
    """String form of an EpisodeRef, or of a movie's TitleRef."""
    when: When | None = When.NOW
    """None where `at` is the moment."""
    at: datetime | None = None
    again: bool = False

    @classmethod
    def of(cls, target: Target, watched_at: WatchedAt, *, again: bool) -> Self:
        """Write down a choice as the person made it."""
        if isinstance(watched_at, datetime):
            return cls(target=str(target), when=None, at=watched_at, again=again)
        return cls(target=str(target), when=watched_at, again=again)


class Undo(msgspec.Struct, frozen=True, kw_only=True, tag="undo"):
    """Take back what the intent with this receipt did."""

    receipt: str


class Intent(msgspec.Struct, frozen=True, kw_only=True):
    """One action of a person; its id is also the receipt that undoes it."""

    intent_id: str
    made_at: datetime
    """UTC, whole seconds: what `now` means, however late it is delivered."""
    origin: Origin
    action: MarkWatched | Undo


def read_target(text: str) -> Target:
    """Read the string form of an episode or a title."""
    return EpisodeRef.parse(text) if text.count("/") > 1 else TitleRef.parse(text)
