"""Joins what two services found for the same words."""

import asyncio
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from trakt_tmdb.transport.pages import Page, Pages

from .from_tmdb import as_listed
from .title import Title
from .title_index import TitleIndex


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What the services found, page by page, up to the page that is wanted."""

    trakt: Sequence[Page[Title]] = ()
    tmdb: Sequence[Page[Title]] = ()

    @property
    def page_count(self) -> int:
        """As many as the service that found more has."""
        return max((page.page_count or 1 for page in (*self.trakt[:1], *self.tmdb[:1])), default=1)


def merge(found: Found, page: int) -> tuple[Title, ...]:
    """One page: Trakt's titles with the texts that TMDB's rows bring, then what only TMDB found.

    What an earlier page showed is left out.
    """
    shown: TitleIndex[None] = TitleIndex()
    merged: tuple[Title, ...] = ()
    for number in range(page):
        rows = TitleIndex((row.ref, row) for row in _items(found.tmdb, number))
        titles = _new(_items(found.trakt, number), shown)
        others = _new(tuple(rows.entries.values()), shown)
        merged = (*(_with_texts(one, rows.get(one.ref)) for one in titles), *map(as_listed, others))
    return merged


async def through[T](pages: Pages[T], last: int) -> Sequence[Page[T]]:
    """The pages from the first to `last`, as far as there are; those of before are in the cache."""
    first = await pages.page(1)
    numbers = range(2, min(last, first.page_count or 1) + 1)
    return [first, *await asyncio.gather(*(pages.page(number) for number in numbers))]


def _new(titles: Sequence[Title], shown: TitleIndex[None]) -> list[Title]:
    """The titles that were not shown yet; marks them as shown."""
    new = []
    for title in titles:
        if title.ref not in shown:
            new.append(title)
        shown.add(title.ref, None)
    return new


def _with_texts(title: Title, row: Title | None) -> Title:
    return title if row is None or row.texts is None else replace(title, texts=row.texts)


def _items(pages: Sequence[Page[Title]], number: int) -> Sequence[Title]:
    return pages[number].items if number < len(pages) else ()
