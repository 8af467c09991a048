"""What a person is watching at this moment: https://docs.trakt.tv/reference/checkin."""

from msgspec import Struct, field

from .episode import Episode
from .ids import Ids, Instant
from .media import HistoryAction, Media
from .movie import Movie
from .show import Show


class CheckinItem(Struct, frozen=True, gc=False, kw_only=True):
    """What is being watched, by one id or more."""

    ids: Ids


class Checkin(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A movie or an episode to check in to."""

    movie: CheckinItem | None = None
    episode: CheckinItem | None = None


class CheckedIn(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a check-in; `id` is the history id (64 bits) of the play that it becomes."""

    id: int | None = None
    watched_at: Instant | None = None


class Playback(Struct, frozen=True, gc=False, kw_only=True):
    """Where the person stopped, `progress` in percent; the field that `media` names is filled."""

    id: int | None = None
    progress: float = 0.0
    paused_at: Instant | None = None
    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None
    episode: Episode | None = None


class ScrobbleMovie(CheckinItem, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A movie with what Trakt wants to know of it beside its ids."""

    title: str | None = None
    year: int | None = None


class ScrobbleItem(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A movie or an episode and how far in it somebody is, in percent."""

    progress: float
    movie: ScrobbleMovie | None = None
    episode: CheckinItem | None = None


class Watching(Struct, frozen=True, gc=False, kw_only=True):
    """What runs now, and until when; the field that `media` names is filled, and `show` for episodes."""

    started_at: Instant | None = None
    expires_at: Instant | None = None
    action: HistoryAction | None = None
    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None
    episode: Episode | None = None


class Scrobbled(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a scrobble: `action` is `start`, `pause`, or `scrobble` where it became a play.

    `id` is then the history id (64 bits) of the play.
    """

    id: int | None = None
    action: str | None = None
    progress: float = 0.0
    movie: Movie | None = None
    show: Show | None = None
    episode: Episode | None = None
