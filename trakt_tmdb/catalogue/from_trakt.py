"""Titles, seasons and episodes as Trakt tells of them."""

from msgspec.structs import replace

from trakt_tmdb.trakt.models.episode import Episode as TraktEpisode
from trakt_tmdb.trakt.models.ids import TitleIds
from trakt_tmdb.trakt.models.media import Status
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.season import Season as TraktSeason
from trakt_tmdb.trakt.models.show import Show

from .episode import Episode, Season
from .picture import trakt_picture
from .reference import Media, TitleRef
from .title import Title
from .web_address import web_address


def title_ref(media: Media, ids: TitleIds) -> TitleRef:
    """Every id that Trakt knows of a title."""
    return TitleRef(media=media, trakt=ids.trakt, tmdb=ids.tmdb, imdb=ids.imdb, tvdb=ids.tvdb)


def ref_of(title: Show | Movie) -> TitleRef:
    """Every id that Trakt knows of a title."""
    return title_ref(Media.SHOW if isinstance(title, Show) else Media.MOVIE, title.ids)


def title_of(title: Show | Movie) -> Title:
    """Read a show or movie."""
    images = title.images
    return replace(
        listed_title_of(title),
        tagline=title.tagline,
        overview=title.overview,
        homepage=web_address(title.homepage),
        trailer=title.trailer,
        backdrop=trakt_picture(images.fanart) if images else None,
    )


def listed_title_of(title: Show | Movie) -> Title:
    """Read a show or movie, without what only a page about it shows: lists of them are long, and are kept."""
    images = title.images
    show = title if isinstance(title, Show) else None
    return Title(
        ref=ref_of(title),
        title=title.title,
        original_title=title.original_title,
        year=title.year,
        status=_known(title.status),
        first_aired=show.first_aired if show else None,
        released=title.released if isinstance(title, Movie) else None,
        runtime=title.runtime,
        certification=title.certification,
        network=show.network if show else None,
        country=title.country,
        genres=title.genres,
        rating=title.rating,
        poster=trakt_picture(images.poster) if images else None,
    )


def episode_of(episode: TraktEpisode) -> Episode:
    """Read an episode."""
    return Episode(
        trakt=episode.ids.trakt,
        season=episode.season,
        number=episode.number,
        number_abs=episode.number_abs,
        title=episode.title,
        overview=episode.overview,
        first_aired=episode.first_aired,
        released=episode.released,
        runtime=episode.runtime,
        kind=episode.episode_type,
        still=trakt_picture(episode.images.screenshot) if episode.images else None,
    )


def season_of(season: TraktSeason) -> Season:
    """Read a season, with its episodes where they came along."""
    return Season(
        trakt=season.ids.trakt,
        number=season.number,
        title=season.title,
        episode_count=season.episode_count,
        aired_episodes=season.aired_episodes,
        poster=trakt_picture(season.images.poster) if season.images else None,
        episodes=tuple(map(episode_of, season.episodes)),
    )


def _known(status: Status | None) -> str | None:
    return None if status is Status.UNKNOWN else status
