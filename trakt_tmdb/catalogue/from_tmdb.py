"""Titles as TMDB tells of them: by a row of a list, or whole."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from trakt_tmdb.tmdb.models import MovieDetails, Result, TVDetails

from .episode import Season
from .language import Language, is_season_placeholder
from .picture import Picture, tmdb_picture
from .reference import Media, TitleRef
from .texts import Texts, TMDBDetails, english, movie_texts, season_names, show_texts
from .title import Title
from .web_address import web_address


def row_of(media: Media, row: Result, language: Language) -> Title:
    """Read a row of a list that was asked for in a language; `texts` only where it has a translation."""
    poster = tmdb_picture(row.poster_path)
    return Title(
        ref=TitleRef(media=media, tmdb=row.id),
        title=row.title,
        original_title=row.original_title,
        year=row.date.year if row.date else None,
        released=row.date,
        country=row.origin_country[0].lower() if row.origin_country else None,
        rating=row.vote_average,
        poster=poster,
        texts=_row_texts(row, language, poster),
    )


def as_listed(title: Title) -> Title:
    """Take a row's texts for the person's, translated or not: nothing more is asked about it."""
    return title if title.texts is not None else replace(title, texts=Texts())


def _row_texts(row: Result, language: Language, poster: Picture | None) -> Texts | None:
    if language.is_english:
        return Texts(original_title=row.original_title, poster=poster)
    if row.title == row.original_title and row.original_language != language.code:
        return None
    return Texts(title=row.title, original_title=row.original_title, poster=poster)


def texts_of(details: TMDBDetails, language: Language) -> Texts:
    """A title's texts."""
    if isinstance(details, TVDetails):
        return show_texts(details, language)
    return movie_texts(details, language)


def title_of(details: TMDBDetails) -> Title:
    """A title that only TMDB knows, in English where TMDB has it so."""
    show = isinstance(details, TVDetails)
    name, original = _names(details)
    day = details.first_air_date if isinstance(details, TVDetails) else details.release_date
    return Title(
        # By this id alone, as lists name it: a page's title is the one that was opened.
        ref=TitleRef(media=Media.SHOW if show else Media.MOVIE, tmdb=details.id),
        title=english(details, lambda text: text.name or text.title) or name or original,
        original_title=original,
        year=day.year if day else None,
        tagline=details.tagline or None,
        overview=details.overview or english(details, lambda text: text.overview) or None,
        status=details.status.lower() if details.status else None,
        released=day,
        runtime=_runtime(details),
        network=_network(details),
        country=details.origin_country[0].lower() if details.origin_country else None,
        rating=details.vote_average if details.vote_count else None,
        homepage=web_address(details.homepage),
        poster=tmdb_picture(details.poster_path),
        backdrop=tmdb_picture(details.backdrop_path),
        on_trakt=False,
    )


def seasons_of(show: TVDetails) -> tuple[Season, ...]:
    """A show's seasons, without episodes."""
    names = season_names(show)
    return tuple(
        Season(
            number=one.season_number,
            title=names.get(one.season_number),
            episode_count=one.episode_count,
            poster=tmdb_picture(one.poster_path),
        )
        for one in show.seasons
        if one.season_number is not None
    )


def with_details(title: Title, details: TMDBDetails) -> Title:
    """A title of Trakt's with what TMDB knows better, and with what Trakt lacks."""
    other = title_of(details)
    return replace(
        title,
        tagline=title.tagline or other.tagline,
        overview=title.overview or other.overview,
        status=title.status or other.status,
        network=title.network or other.network,
        released=_released(title, other),
        homepage=title.homepage or other.homepage,
        backdrop=other.backdrop or title.backdrop,
    )


def with_names(season: Season, texts: Texts, at_tmdb: Mapping[int | None, Season]) -> Season:
    """A season of Trakt's with its name in the person's language, and TMDB's poster."""
    other = at_tmdb.get(season.number, Season())
    names = (texts.seasons.get(season.number or 0), season.title, other.title)
    return replace(
        season,
        title=next((name for name in names if not is_season_placeholder(name)), None),
        poster=other.poster or season.poster,
    )


def _released(title: Title, other: Title) -> date | None:
    """A show's day where it comes from is TMDB's to tell, a movie's Trakt's."""
    first, second = (other, title) if title.media is Media.SHOW else (title, other)
    return first.released or second.released


def _names(details: TMDBDetails) -> tuple[str | None, str | None]:
    if isinstance(details, TVDetails):
        return details.name, details.original_name
    return details.title, details.original_title


def _runtime(details: TMDBDetails) -> int | None:
    if isinstance(details, MovieDetails):
        return details.runtime
    return next(iter(details.episode_run_time), None)


def _network(details: TMDBDetails) -> str | None:
    networks = details.networks if isinstance(details, TVDetails) else ()
    return next((one.name for one in networks if one.name), None)
