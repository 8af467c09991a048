"""Titles to find."""

import datetime as dt
from enum import StrEnum

import msgspec

from .title import TitleCard


class DiscoverList(StrEnum):
    """Lists of titles that somebody made."""

    TRENDING = "trending"
    POPULAR = "popular"
    ANTICIPATED = "anticipated"
    RECOMMENDED = "recommended"


class TitlePage(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A page of titles, best first."""

    titles: tuple[TitleCard, ...]
    page: int
    page_count: int


class SeasonShow(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A show that airs in a quarter."""

    title: TitleCard
    at: dt.datetime | dt.date
    """When it begins in the quarter: an aware moment (UTC), or a bare date where no time is known."""


class AnimeSeason(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The anime of a quarter, those that begin first at the top."""

    year: int
    quarter: int
    """1 to 4: from January, April, July, October."""
    new: tuple[SeasonShow, ...]
    """A show or one of its seasons begins."""
    continuing: tuple[SeasonShow, ...]
    """Began before and goes on."""
