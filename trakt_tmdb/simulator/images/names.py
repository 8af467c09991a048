"""Names of pictures: made from a title, and saying what the picture is."""

from enum import StrEnum
from hashlib import blake2s
from typing import Literal

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Episode, Movie, Season, Show

type Format = Literal["JPEG", "WEBP"]

_TITLE_DIGITS = 10
_PLACE_DIGITS = 16


class Shape(StrEnum):
    """What a picture is; the last letter of its name."""

    POSTER = "p"
    BACKDROP = "b"
    STILL = "s"
    PROFILE = "f"
    LOGO = "l"


class PictureName(Struct, frozen=True, gc=False, kw_only=True):
    """A name taken apart: pictures of one title share its palette."""

    palette: str
    composition: str
    shape: Shape


def parse_name(name: str) -> PictureName | None:
    """Take a name apart; None when it is no picture's."""
    if len(name) != _TITLE_DIGITS + _PLACE_DIGITS + 1 or name[-1] not in set(Shape) or not name.isalnum():
        return None
    return PictureName(
        palette=name[:_TITLE_DIGITS], composition=name[_TITLE_DIGITS:-1], shape=Shape(name[-1])
    )


def picture_of(title: Show | Movie, shape: Shape, variant: str = "") -> str:
    """Name a title's picture, without an extension."""
    return _name(f"{type(title).__name__} {title.ids.slug}", f"{shape} {variant}", shape)


def season_picture(show: Show, season: Season) -> str:
    """Name a season's poster."""
    return picture_of(show, Shape.POSTER, f"season {season.number}")


def still_of(show: Show, episode: Episode) -> str:
    """Name an episode's still."""
    return picture_of(show, Shape.STILL, f"{episode.season}x{episode.number}")


def person_picture(name: str) -> str:
    """Name a person's picture."""
    return _name(f"person {name}", "", Shape.PROFILE)


def logo_of(name: str) -> str:
    """Name a network's or provider's logo."""
    return _name(f"logo {name}", "", Shape.LOGO)


def _name(title: str, place: str, shape: Shape) -> str:
    return _digest(title, _TITLE_DIGITS) + _digest(f"{title} {place}", _PLACE_DIGITS) + shape


def _digest(text: str, digits: int) -> str:
    return blake2s(text.encode(), digest_size=digits // 2).hexdigest()
