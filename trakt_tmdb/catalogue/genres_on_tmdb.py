"""TMDB's numbers for the genres that Trakt has words for."""

from collections.abc import Mapping

from trakt_tmdb.errors import InvalidRequestError

from .reference import Media
from .title import ANIME_GENRES

_NUMBERS: Mapping[Media, Mapping[str, int]] = {
    Media.SHOW: {
        "action": 10759,
        "adventure": 10759,
        "animation": 16,
        "children": 10762,
        "comedy": 35,
        "crime": 80,
        "documentary": 99,
        "drama": 18,
        "family": 10751,
        "fantasy": 10765,
        "mystery": 9648,
        "news": 10763,
        "reality": 10764,
        "science-fiction": 10765,
        "soap": 10766,
        "talk-show": 10767,
        "war": 10768,
        "western": 37,
    },
    Media.MOVIE: {
        "action": 28,
        "adventure": 12,
        "animation": 16,
        "comedy": 35,
        "crime": 80,
        "documentary": 99,
        "drama": 18,
        "family": 10751,
        "fantasy": 14,
        "history": 36,
        "horror": 27,
        "music": 10402,
        "mystery": 9648,
        "romance": 10749,
        "science-fiction": 878,
        "thriller": 53,
        "war": 10752,
        "western": 37,
    },
}


def genre_on_tmdb(media: Media, word: str) -> int:
    """The number of a genre; raises InvalidRequestError, which lists the words, where TMDB has none."""
    numbers = _NUMBERS[media]
    if word not in numbers:
        words = ", ".join(sorted({*numbers, *ANIME_GENRES}))
        raise InvalidRequestError(
            f"TMDB has no {media}s of the genre {word!r}. It has: {words}.", service="TMDB"
        )
    return numbers[word]
