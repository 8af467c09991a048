"""How far a person is in a show: https://docs.trakt.tv/reference/shows and sync/progress."""

from msgspec import Struct

from .episode import Episode
from .ids import Instant
from .show import Show


class EpisodeProgress(Struct, frozen=True, gc=False, kw_only=True):
    """One aired episode, by its number in the season."""

    number: int | None = None
    completed: bool = False
    last_watched_at: Instant | None = None


class SeasonProgress(Struct, frozen=True, gc=False, kw_only=True):
    """`aired` and `completed` count episodes."""

    number: int | None = None
    title: str | None = None
    aired: int = 0
    completed: int = 0
    episodes: tuple[EpisodeProgress, ...] = ()


class ProgressStats(Struct, frozen=True, gc=False, kw_only=True):
    """What is behind and what lies ahead, in plays and minutes."""

    play_count: int | None = None
    minutes_watched: int | None = None
    minutes_left: int | None = None


class ShowProgress(Struct, frozen=True, gc=False, kw_only=True):
    """`next_episode` is None when caught up; `reset_at` is the start of a rewatch."""

    aired: int = 0
    completed: int = 0
    last_watched_at: Instant | None = None
    reset_at: Instant | None = None
    next_episode: Episode | None = None
    last_episode: Episode | None = None
    stats: ProgressStats | None = None
    seasons: tuple[SeasonProgress, ...] = ()


class UpNext(Struct, frozen=True, gc=False, kw_only=True):
    """A show in progress and its next episode; its `progress` comes without seasons."""

    show: Show
    progress: ShowProgress = ShowProgress()
