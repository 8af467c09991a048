"""Everything about one title."""

import datetime as dt
from enum import StrEnum

import msgspec

from trakt_tmdb.catalogue.picture import Picture

from .title import EpisodeCard, Progress, TitleCard


class CastMember(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A person and whom they play."""

    name: str
    character: str | None = None
    picture: Picture | None = None


class Trailer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A video at YouTube; loaded only when somebody asks for it."""

    name: str
    youtube: str
    """YouTube's id of the video."""


class Offer(StrEnum):
    """How a provider offers a title."""

    STREAM = "stream"
    FREE = "free"
    ADS = "ads"
    RENT = "rent"
    BUY = "buy"


class Provider(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Where to watch; the data is JustWatch's."""

    name: str
    offer: Offer
    logo: Picture | None = None


class WhereToWatch(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Providers of one region; another than the asked one where that has none."""

    region: str
    """ISO 3166, upper case."""
    asked: str
    providers: tuple[Provider, ...]
    link: str | None = None


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


class Season(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One season's episodes, in the service's order."""

    title_ref: str
    number: int
    episodes: tuple[EpisodeCard, ...]
