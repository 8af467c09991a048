"""A title's texts and poster in a person's language, from one TMDB answer."""

from collections.abc import Iterator, Mapping

import msgspec

from trakt_tmdb.tmdb.models import MovieDetails, Translation, TVDetails

from .language import Language, is_placeholder
from .picture import Picture, PictureSource


class Texts(msgspec.Struct, frozen=True, kw_only=True):
    """What a person reads; absent where TMDB has nothing better than Trakt."""

    title: str | None = None
    original_title: str | None = None
    poster: Picture | None = None
    episodes: Mapping[tuple[int, int], str] = {}
    """Season and number -> name."""


def show_texts(show: TVDetails, language: Language) -> Texts:
    """A show's texts, with the episode names of the seasons that were read along."""
    return Texts(
        title=_title(show, show.original_name, language),
        original_title=show.original_name,
        poster=_picture(show.poster_path),
        episodes={} if language.is_english else _episodes(show),
    )


def movie_texts(movie: MovieDetails, language: Language) -> Texts:
    """A movie's texts."""
    return Texts(
        title=_title(movie, movie.original_title, language),
        original_title=movie.original_title,
        poster=_picture(movie.poster_path),
    )


def _title(details: TVDetails | MovieDetails, original: str | None, language: Language) -> str | None:
    """The first title of the chain; None leaves it to Trakt's English one."""
    if language.is_english:
        return None
    return next((title for title in _titles(details, original, language) if title), None)


def _titles(
    details: TVDetails | MovieDetails, original: str | None, language: Language
) -> Iterator[str | None]:
    for tag in language.tags:
        yield from (_name(one) for one in details.translations.translations if _speaks(one, tag))
        # TMDB leaves a translation empty where it would only repeat the original.
        if details.original_language == language.code:
            yield original
    for country in language.countries:
        yield from (one.title for one in details.alternative_titles.all if one.country == country)
    if language.original_first:
        yield original


def _speaks(translation: Translation, tag: str) -> bool:
    code, _, country = tag.partition("-")
    return translation.language == code and country in {"", translation.country}


def _name(translation: Translation) -> str | None:
    return translation.data.name or translation.data.title


def _episodes(show: TVDetails) -> dict[tuple[int, int], str]:
    return {
        (season, episode.episode_number): episode.name
        for season, details in show.season_details.items()
        for episode in details.episodes
        if episode.episode_number is not None and episode.name and not is_placeholder(episode.name)
    }


def _picture(path: str | None) -> Picture | None:
    return Picture(PictureSource.TMDB, path.removeprefix("/")) if path else None
