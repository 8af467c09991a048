"""Paths and lists of pictures, by language."""

from collections.abc import Mapping

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.images.names import Shape, picture_of
from trakt_tmdb.simulator.wire import Json

from .locale import asked_locale

_SIZES = {Shape.POSTER: (2000, 3000), Shape.BACKDROP: (3840, 2160), Shape.LOGO: (1000, 400)}


def path(name: str) -> str:
    """Write a picture's name as a path."""
    return f"/{name}.jpg"


def poster_of(title: Show | Movie, query: Mapping[str, str]) -> str | None:
    """Choose the poster that fits the language, else the original's."""
    if not title.has_poster:
        return None
    language = asked_locale(query).partition("-")[0]
    return path(picture_of(title, Shape.POSTER, language if language in _poster_languages(title) else ""))


def backdrop_of(title: Show | Movie) -> str:
    """Point to the backdrop, which has no language."""
    return path(picture_of(title, Shape.BACKDROP))


def picture_lists(title: Show | Movie, query: Mapping[str, str]) -> Json:
    """List all pictures in the languages that were asked for; `null` stands for none."""
    wanted = query.get("include_image_language") or query.get("language", "")
    languages = {word.partition("-")[0] for word in wanted.split(",") if word}
    posters = [
        _picture(
            picture_of(title, Shape.POSTER, "" if language == title.language else language),
            Shape.POSTER,
            language,
        )
        for language in sorted(_poster_languages(title))
    ]
    backdrops = [
        _picture(picture_of(title, Shape.BACKDROP, variant), Shape.BACKDROP, None)
        for variant in ("", "2", "3")
    ]
    return {
        "backdrops": _spoken(backdrops, languages),
        "logos": [],
        "posters": _spoken(posters, languages) if title.has_poster else [],
    }


def _poster_languages(title: Show | Movie) -> set[str]:
    return {title.language, *(locale.partition("-")[0] for locale in title.prose)}


def _spoken(pictures: list[Json], languages: set[str]) -> list[Json]:
    return [one for one in pictures if not languages or (one["iso_639_1"] or "null") in languages]


def _picture(name: str, shape: Shape, language: str | None) -> Json:
    width, height = _SIZES[shape]
    return {
        "aspect_ratio": round(width / height, 3),
        "height": height,
        "iso_639_1": language,
        "file_path": path(name),
        "vote_average": 5.3,
        "vote_count": 4,
        "width": width,
    }
