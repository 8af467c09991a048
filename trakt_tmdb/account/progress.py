"""How far a person is in a show, whoever counted it."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from trakt_tmdb.catalogue.episode import Episode
from trakt_tmdb.catalogue.title import Title


class SeasonCount(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Episodes of a season."""

    number: int | None
    aired: int
    completed: int


class ShowProgress(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Aired and completed episodes without specials; `next_episode` is None when caught up."""

    aired: int = 0
    completed: int = 0
    last_watched_at: datetime | None = None
    reset_at: datetime | None = None
    """When a rewatch began; plays before it do not count."""
    next_episode: Episode | None = None
    minutes_left: int | None = None
    seasons: tuple[SeasonCount, ...] = ()


class InProgress(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A show that was started; its progress comes without seasons."""

    show: Title
    progress: ShowProgress


class Started(msgspec.Struct, frozen=True, kw_only=True):
    """Shows and their progress, the latest watched first; `total` counts those left unread, too."""

    shows: Sequence[InProgress] = ()
    total: int = 0
