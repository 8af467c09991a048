"""The hand-written lists of titles as they stand in the data files."""

from collections.abc import Mapping
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct

type Oddity = Literal["trakt-only", "tmdb-only", "no-poster", "untitled-episodes", "no-original-overview"]


class TitleRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Titles and overviews are keyed by language: en, ja, zh, tw (traditional Chinese), ko, de, fr, ..."""

    title: Mapping[str, str]
    about: Mapping[str, str]
    language: str
    country: str
    genres: tuple[str, ...]
    runtime: int
    certification: str | None = None
    rating: float | None = None
    odd: tuple[Oddity, ...] = ()


class ShowRow(TitleRow, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`week` is the week of its last season that is now; `ended` the year of its last episode.

    `slot` is written as in a programme guide: `sat 25:30`, `mon-fri 18:00`, `tue,thu 20:15`.
    """

    network: str
    seasons: tuple[int, ...]
    week: int | None = None
    ended: int | None = None
    slot: str = ""
    drop: int = 1
    specials: int = 0


class MovieRow(TitleRow, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`days` counts from today to its release; `year` is for older ones."""

    studio: str
    days: int | None = None
    year: int | None = None


class EpisodeWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What episodes are called and about, each in English, Japanese, simplified and traditional Chinese."""

    titles: tuple[tuple[str, str, str, str], ...]
    patterns: tuple[tuple[str, str, str, str], ...]
    nouns: tuple[tuple[str, str, str, str], ...]
    overviews: tuple[tuple[str, str, str, str], ...]


class NamePool(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names of one country; `native` writes family and given names in its own script."""

    women: tuple[tuple[str, str], ...]
    men: tuple[tuple[str, str], ...]
    families: tuple[tuple[str, str], ...]


SHOW_FILES = ("anime", "anime_more", "chinese", "korean", "british", "american", "european")


def _read(name: str) -> bytes:
    return resources.files(__package__).joinpath("data", f"{name}.json").read_bytes()


def show_rows() -> list[ShowRow]:
    """Read all shows."""
    return [row for name in SHOW_FILES for row in msgspec.json.decode(_read(name), type=list[ShowRow])]


def movie_rows() -> list[MovieRow]:
    """Read all movies."""
    return msgspec.json.decode(_read("movies"), type=list[MovieRow])


def episode_words() -> EpisodeWords:
    """Read what episodes are called."""
    return msgspec.json.decode(_read("episodes"), type=EpisodeWords)


def name_pools() -> dict[str, NamePool]:
    """Read the names of people, by language."""
    return msgspec.json.decode(_read("names"), type=dict[str, NamePool])
