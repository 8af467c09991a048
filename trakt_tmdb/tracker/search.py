"""Titles by text, from both services."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from trakt_tmdb.account.standing import Standing
from trakt_tmdb.catalogue.language import Language
from trakt_tmdb.catalogue.picture import tmdb_picture
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.texts import Texts
from trakt_tmdb.errors import InvalidRequestError, TraktTMDBError
from trakt_tmdb.tmdb.models import Result
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.transport.pages import Page, Pages

from .cards import Cards, ref_of
from .context import Context
from .titles import Title, presumed
from .views import TitlePage

type Key = tuple[Media, int]
"""Media and TMDB id: what both services' results may share."""

_ON_A_PAGE = 20
_MEDIA: Mapping[str | None, Media] = {"tv": Media.SHOW, "movie": Media.MOVIE}


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What the services found, page by page, up to the page that is wanted."""

    trakt: Sequence[Page[Title]] = ()
    tmdb: Sequence[Page[Result]] = ()

    @property
    def page_count(self) -> int:
        """As many as the service that found more has."""
        return max((page.page_count or 1 for page in (*self.trakt[:1], *self.tmdb[:1])), default=1)


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """One page: Trakt's titles, each with TMDB's row about it, and then what only TMDB found."""

    titles: Sequence[Title]
    rows: Mapping[Key, Result]
    only_tmdb: Sequence[tuple[Media, Result]]


async def search_titles(context: Context, query: str, page: int) -> TitlePage:
    """One page of titles that fit, best first, each once; raises only when both services fail."""
    words = query.strip()
    if not words:
        raise InvalidRequestError("Nothing to search for: write a part of a title.")
    found = await _search(context, words, page)
    merged = merge(found, page)
    cards = await _cards(context, merged)
    titles = [cards.title(title) for title in merged.titles]
    others = [presumed(cards, media, row) for media, row in merged.only_tmdb]
    return TitlePage(titles=(*titles, *others), page=page, page_count=found.page_count)


def merge(found: Found, page: int) -> Merged:
    """Leave out what an earlier page showed, and people."""
    shown: set[Key] = set()
    merged = Merged(titles=(), rows={}, only_tmdb=())
    for number in range(page):
        titles = _new(_items(found.trakt, number), shown)
        rows = {(media, row.id): row for media, row in _titles(_items(found.tmdb, number))}
        only_tmdb = [(key[0], row) for key, row in rows.items() if key not in shown]
        shown |= rows.keys()
        merged = Merged(titles=titles, rows=rows, only_tmdb=only_tmdb)
    return merged


def _new(titles: Sequence[Title], shown: set[Key]) -> list[Title]:
    """The titles that were not shown yet; marks them as shown."""
    new = []
    for title in titles:
        key = _key(title)
        if key is None or key not in shown:
            new.append(title)
        if key is not None:
            shown.add(key)
    return new


def _key(title: Title) -> Key | None:
    ref = ref_of(title)
    return None if ref.tmdb is None else (ref.media, ref.tmdb)


def _titles(results: Sequence[Result]) -> Iterator[tuple[Media, Result]]:
    return ((media, row) for row in results if (media := _MEDIA.get(row.media_type)))


def _items[T](pages: Sequence[Page[T]], number: int) -> Sequence[T]:
    return pages[number].items if number < len(pages) else ()


async def _search(context: Context, words: str, page: int) -> Found:
    trakt, tmdb = await asyncio.gather(
        _on_trakt(context.trakt, words, page), _on_tmdb(context, words, page), return_exceptions=True
    )
    if isinstance(tmdb, BaseException):
        raise tmdb
    if isinstance(trakt, TraktTMDBError) and tmdb is not None:
        return Found(tmdb=tmdb)
    if isinstance(trakt, BaseException):
        raise trakt
    return Found(trakt=trakt, tmdb=tmdb or ())


async def _on_trakt(trakt: TraktClient, words: str, page: int) -> Sequence[Page[Title]]:
    pages = await _through(trakt.search.text(words, page_size=_ON_A_PAGE), page)
    return [
        Page(
            items=tuple(title for one in found.items if (title := one.show or one.movie)),
            page=found.page,
            page_count=found.page_count,
        )
        for found in pages
    ]


async def _on_tmdb(context: Context, words: str, page: int) -> Sequence[Page[Result]] | None:
    """TMDB's pages; None where it cannot be asked or does not answer in time."""
    if context.tmdb is None:
        return None
    pages = context.tmdb.search.multi(words, language=context.language.request)
    return await context.texts.soon(_through(pages, page))


async def _through[T](pages: Pages[T], last: int) -> Sequence[Page[T]]:
    """The pages from the first to `last`, as far as there are; those of before are in the cache."""
    first = await pages.page(1)
    numbers = range(2, min(last, first.page_count or 1) + 1)
    return [first, *await asyncio.gather(*(pages.page(number) for number in numbers))]


async def _cards(context: Context, merged: Merged) -> Cards:
    """Cards with the texts that TMDB's rows bring; only what they lack is asked for."""
    texts: dict[str, Texts] = {}
    missing: dict[TitleRef, set[int]] = {}
    for title in merged.titles:
        if found := _row_texts(title, merged.rows, context.language):
            texts[str(ref_of(title))] = found
        else:
            missing[ref_of(title)] = set()
    try:
        cards = await context.cards(missing)
    except TraktTMDBError:
        cards = Cards(standing=Standing(), texts={}, pending=context.pending, sign=context.sign)
    return replace(cards, texts={**cards.texts, **texts})


def _row_texts(title: Title, rows: Mapping[Key, Result], language: Language) -> Texts | None:
    """A title's texts by TMDB's row; None where that has no translation, or there is none."""
    row = rows.get(key) if (key := _key(title)) else None
    if row is None:
        return None
    poster = tmdb_picture(row.poster_path)
    if language.is_english:
        return Texts(original_title=row.original_title, poster=poster)
    if row.title == row.original_title and row.original_language != language.code:
        return None
    return Texts(title=row.title, original_title=row.original_title, poster=poster)
