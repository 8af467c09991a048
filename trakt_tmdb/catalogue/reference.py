"""How titles and episodes are named: by every id known of them, never by one service's alone.

One string form, written and read only here, safe in a URL path:
`show/trakt-1390.tmdb-1399`, `movie/imdb-tt0111161`, `show/trakt-1390/s02e01`.
"""

import re
from enum import StrEnum
from typing import Self, override

import msgspec

from trakt_tmdb.errors import InvalidRequestError


class Media(StrEnum):
    """What a title is."""

    SHOW = "show"
    MOVIE = "movie"


_IDS = ("trakt", "tmdb", "imdb", "tvdb")
_TITLE = re.compile(r"(?P<media>show|movie)/(?P<ids>[a-z]+-[A-Za-z0-9]+(?:\.[a-z]+-[A-Za-z0-9]+)*)")
_EPISODE = re.compile(r"(?P<title>.+)/s(?P<season>\d+)e(?P<number>\d+)")
_EXAMPLE = "show/trakt-1390.tmdb-1399 or show/trakt-1390/s02e01"


class TitleRef(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A show or movie by the ids known of it; at least one is there."""

    media: Media
    trakt: int | None = None
    tmdb: int | None = None
    imdb: str | None = None
    tvdb: int | None = None

    def __post_init__(self) -> None:
        if not any((self.trakt, self.tmdb, self.imdb, self.tvdb)):
            raise InvalidRequestError("A title needs at least one id: trakt, tmdb, imdb or tvdb.")

    @override
    def __str__(self) -> str:
        known = ((name, getattr(self, name)) for name in _IDS)
        return f"{self.media}/{'.'.join(f'{name}-{value}' for name, value in known if value)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the string form; raises InvalidRequestError on any other text."""
        match = _TITLE.fullmatch(text)
        if match is None:
            raise InvalidRequestError(f"Not a title reference: expected {_EXAMPLE}.")
        ids = dict(part.split("-", 1) for part in match["ids"].split("."))
        try:
            return msgspec.convert({"media": match["media"], **_known(ids)}, cls, strict=False)
        except msgspec.ValidationError as err:
            raise InvalidRequestError(f"Not a title reference: expected {_EXAMPLE}.") from err

    def same_title(self, other: Self) -> bool:
        """Whether both share an id, whichever service it is from."""
        if self.media is not other.media:
            return False
        return any(
            getattr(self, name) == getattr(other, name) for name in _IDS if getattr(self, name) is not None
        )


class EpisodeRef(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An episode by its show, season and number in that season."""

    title: TitleRef
    season: int
    number: int

    @override
    def __str__(self) -> str:
        return f"{self.title}/s{self.season:02}e{self.number:02}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the string form; raises InvalidRequestError on any other text."""
        match = _EPISODE.fullmatch(text)
        if match is None:
            raise InvalidRequestError(f"Not an episode reference: expected {_EXAMPLE}.")
        return cls(
            title=TitleRef.parse(match["title"]), season=int(match["season"]), number=int(match["number"])
        )


def _known(ids: dict[str, str]) -> dict[str, str]:
    unknown = ids.keys() - set(_IDS)
    if unknown:
        raise InvalidRequestError(f"Unknown id {', '.join(sorted(unknown))}: known are {', '.join(_IDS)}.")
    return ids
