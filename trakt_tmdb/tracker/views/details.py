"""Everything about one title."""

import datetime as dt

import msgspec

from trakt_tmdb.account.action import HidingPlace
from trakt_tmdb.catalogue.about import CastMember, Trailer, WhereToWatch
from trakt_tmdb.catalogue.picture import Picture

from .title import EpisodeCard, Progress, TitleCard


class SeasonCard(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A season, without its episodes; 0 holds the specials."""

    number: int
    title: str | None = None
    episode_count: int = 0
    progress: Progress | None = None
    poster: Picture | None = None


class Details(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A show or movie, whole."""

    card: TitleCard
    backdrop: Picture | None = None
    tagline: str | None = None
    overview: str | None = None
    status: str | None = None
    network: str | None = None
    certification: str | None = None
    released: dt.date | None = None
    runtime: int | None = None
    homepage: str | None = None
    next_episode: EpisodeCard | None = None
    """The next to air, for the countdown."""
    up_next: EpisodeCard | None = None
    """The next to watch."""
    seasons: tuple[SeasonCard, ...] = ()
    cast: tuple[CastMember, ...] = ()
    trailers: tuple[Trailer, ...] = ()
    where_to_watch: WhereToWatch | None = None
    similar: tuple[TitleCard, ...] = ()
    plays: int = 0
    """Of a movie."""
    offset_minutes: int = 0
    """How much later the show airs for the person than its service says; earlier below zero."""
    specials: bool = False
    """Whether the person counts the show's specials with the rest."""
    dropped: bool = False
    """Given up: neither up next nor the calendar have it."""
    hidden: tuple[HidingPlace, ...] = ()
    """Which of them it was hidden from alone."""


class Season(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One season's episodes, in the service's order."""

    title_ref: str
    number: int
    episodes: tuple[EpisodeCard, ...]
