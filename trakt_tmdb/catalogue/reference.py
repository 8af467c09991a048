"""How titles and episodes are named: by every id known of them, never by one service's alone.

One string form, written and read only here, safe in a URL path:
`show/trakt-1390.tmdb-1399`, `movie/imdb-tt0111161`, `show/trakt-1390/s02e01`, `show/trakt-1390/s02`,
`show/trakt-1390/up-to-s02e01`.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Self, override

import msgspec

from trakt_tmdb.errors import InvalidRequestError


class Media(StrEnum):
    """What a title is."""

    SHOW = "show"
    MOVIE = "movie"


ID_NAMES = ("trakt", "tmdb", "imdb", "tvdb")
_TITLE = re.compile(r"(?P<media>show|movie)/(?P<ids>[a-z]+-[A-Za-z0-9]+(?:\.[a-z]+-[A-Za-z0-9]+)*)")
_EPISODE = re.compile(r"(?P<title>.+)/s(?P<season>\d+)e(?P<number>\d+)")
_SEASON = re.compile(r"(?P<title>.+)/s(?P<season>\d+)")
_UP_TO = re.compile(r"(?P<title>.+)/up-to-(?P<number>s\d+e\d+)")
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
        return _written(self)

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
            getattr(self, name) == getattr(other, name)
            for name in ID_NAMES
            if getattr(self, name) is not None
        )


class EpisodeRef(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An episode by its show, season and number in that season."""

    title: TitleRef
    season: int
    number: int

    def __post_init__(self) -> None:
        _check_show(self.title)

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


class SeasonRef(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A season by its show and number; 0 holds the specials."""

    title: TitleRef
    season: int

    def __post_init__(self) -> None:
        _check_show(self.title)

    @override
    def __str__(self) -> str:
        return f"{self.title}/s{self.season:02}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the string form; raises InvalidRequestError on any other text."""
        match = _SEASON.fullmatch(text)
        if match is None:
            raise InvalidRequestError("Not a season reference: expected show/trakt-1390/s02.")
        return cls(title=TitleRef.parse(match["title"]), season=int(match["season"]))


class UpTo(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Everything of a show up to an episode and with it; up to a special, the specials alone."""

    episode: EpisodeRef

    @override
    def __str__(self) -> str:
        title, number = str(self.episode).rsplit("/", 1)
        return f"{title}/up-to-{number}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the string form; raises InvalidRequestError on any other text."""
        match = _UP_TO.fullmatch(text)
        if match is None:
            raise InvalidRequestError("Not a reference up to an episode: expected show/trakt-1/up-to-s02e01.")
        return cls(episode=EpisodeRef.parse(f"{match['title']}/{match['number']}"))


type Target = EpisodeRef | TitleRef | SeasonRef | UpTo
"""What a write is about: an episode, a movie or whole show, a season, or everything up to an episode."""


def parse_target(text: str) -> Target:
    """Read any string form; raises InvalidRequestError on any other text."""
    for form, kind in ((_EPISODE, EpisodeRef), (_UP_TO, UpTo), (_SEASON, SeasonRef)):
        if form.fullmatch(text):
            return kind.parse(text)
    return TitleRef.parse(text)


def title_of(target: Target) -> TitleRef:
    """The show or movie that a target is of."""
    match target:
        case EpisodeRef(title=title) | SeasonRef(title=title):
            return title
        case UpTo(episode=episode):
            return episode.title
        case TitleRef():
            return target


@lru_cache(maxsize=8192)
def _written(title: TitleRef) -> str:
    """Write a title; remembered, as every view writes every title several times."""
    known = ((name, getattr(title, name)) for name in ID_NAMES)
    return f"{title.media}/{'.'.join(f'{name}-{value}' for name, value in known if value)}"


def _check_show(title: TitleRef) -> None:
    if title.media is not Media.SHOW:
        raise InvalidRequestError("Only a show has seasons and episodes.")


def _known(ids: dict[str, str]) -> dict[str, str]:
    unknown = ids.keys() - set(ID_NAMES)
    if unknown:
        raise InvalidRequestError(
            f"Unknown id {', '.join(sorted(unknown))}: known are {', '.join(ID_NAMES)}."
        )
    return ids
