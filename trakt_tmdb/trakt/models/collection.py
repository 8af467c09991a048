"""What a person owns: https://docs.trakt.tv/reference/sync."""

from collections.abc import Mapping

from msgspec import Struct, field

from .changes import Counts, ListState, NotFound
from .episode import Episode
from .ids import Ids, Instant
from .media import Media
from .movie import Movie
from .show import Show

type CollectedMovies = Mapping[int, Instant]
"""Trakt id of the movie -> when it was collected."""

type CollectedShows = Mapping[int, Mapping[str, Mapping[str, Instant]]]
"""Trakt id of the show -> its season -> its episode -> when that was collected."""


class Medium(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """In which form something is owned, in Trakt's words as `digital`, `uhd_4k`, `dolby_atmos`, `7.1`."""

    media_type: str | None = None
    resolution: str | None = None
    hdr: str | None = None
    audio: str | None = None
    audio_channels: str | None = None
    is_3d: bool | None = field(default=None, name="3d")


class CollectedEpisode(Struct, frozen=True, gc=False, kw_only=True):
    """An episode that is owned, by its number in the season."""

    number: int | None = None
    collected_at: Instant | None = None


class CollectedSeason(Struct, frozen=True, gc=False, kw_only=True):
    """A season's owned episodes; 0 holds the specials."""

    number: int | None = None
    episodes: tuple[CollectedEpisode, ...] = ()


class CollectionEntry(Struct, frozen=True, gc=False, kw_only=True):
    """The field that `media` names is filled; of a show, the last episode's time."""

    collected_at: Instant | None = None
    last_collected_at: Instant | None = None
    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None
    episode: Episode | None = None
    seasons: tuple[CollectedSeason, ...] = ()
    metadata: Medium | None = None


class CollectionItem(Medium, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A title to collect or to collect no more; without `collected_at` it is collected now."""

    ids: Ids
    collected_at: Instant | None = None


class CollectionAdded(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of an addition to the collection; `existing` was there before."""

    added: Counts = Counts()
    existing: Counts = Counts()
    updated: Counts = Counts()
    not_found: NotFound = NotFound()
    list: ListState = ListState()


class CollectionRemoved(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a removal from the collection."""

    deleted: Counts = Counts()
    not_found: NotFound = NotFound()
    list: ListState = ListState()
