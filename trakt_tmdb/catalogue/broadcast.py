"""An episode airing or a movie coming out, as the services tell it."""

from datetime import date, datetime

import msgspec

from trakt_tmdb.trakt.models.calendar import CalendarEpisode, CalendarMovie
from trakt_tmdb.trakt.models.ids import Images, TitleIds
from trakt_tmdb.trakt.models.media import EpisodeType

from .picture import Picture, trakt_picture
from .reference import Media, TitleRef

ANIME_GENRES = frozenset({"anime", "donghua"})


class Broadcast(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One airing; `at` is an aware UTC moment, or a bare date where no time is known."""

    title: TitleRef
    at: datetime | date
    name: str
    original_name: str | None = None
    season: int | None = None
    number: int | None = None
    number_abs: int | None = None
    episode: int | None = None
    """Trakt id of the episode."""
    episode_name: str | None = None
    episode_type: EpisodeType | None = None
    network: str | None = None
    country: str | None = None
    runtime: int | None = None
    genres: tuple[str, ...] = ()
    poster: Picture | None = None

    @property
    def is_anime(self) -> bool:
        """Whether it is animation made for Japan's or China's screens."""
        return not ANIME_GENRES.isdisjoint(self.genres)


def of_episode(entry: CalendarEpisode) -> Broadcast | None:
    """Read a calendar entry; None where it names no day or no episode."""
    show, episode = entry.show, entry.episode
    at = entry.first_aired or episode.first_aired or entry.released
    if at is None or episode.season is None or episode.number is None:
        return None
    return Broadcast(
        title=title_ref(Media.SHOW, show.ids),
        at=at,
        name=show.title or show.original_title or "",
        original_name=show.original_title,
        season=episode.season,
        number=episode.number,
        number_abs=episode.number_abs,
        episode=episode.ids.trakt,
        episode_name=episode.title,
        episode_type=episode.episode_type,
        network=show.network,
        country=show.country,
        runtime=episode.runtime or show.runtime,
        genres=show.genres,
        poster=trakt_poster(show.images),
    )


def of_movie(entry: CalendarMovie) -> Broadcast | None:
    """Read a calendar entry; None where it names no day."""
    movie = entry.movie
    at = entry.released or movie.released
    if at is None:
        return None
    return Broadcast(
        title=title_ref(Media.MOVIE, movie.ids),
        at=at,
        name=movie.title or movie.original_title or "",
        original_name=movie.original_title,
        country=movie.country,
        runtime=movie.runtime,
        genres=movie.genres,
        poster=trakt_poster(movie.images),
    )


def title_ref(media: Media, ids: TitleIds) -> TitleRef:
    """Every id that Trakt knows of a title."""
    return TitleRef(media=media, trakt=ids.trakt, tmdb=ids.tmdb, imdb=ids.imdb, tvdb=ids.tvdb)


def trakt_poster(images: Images | None) -> Picture | None:
    """Trakt's own poster, by its path."""
    return trakt_picture(images.poster) if images else None
