"""Titles to find."""

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
