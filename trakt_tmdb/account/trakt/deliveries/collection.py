"""Makes favourites of many titles at once, and takes that back."""

import asyncio
from collections.abc import Iterator
from itertools import batched

from msgspec.structs import replace

from trakt_tmdb.account.action import FavoriteCollection
from trakt_tmdb.account.outcome import Loved, TakenBack, Unchanged
from trakt_tmdb.account.refusal import FOR_GOOD, refused
from trakt_tmdb.account.trakt.item import trakt_id
from trakt_tmdb.catalogue.reference import Media as Kind
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models import FavoriteItem, Ids, Media

from .attempt import Attempt
from .limit import naming_limit
from .sending import BATCH

type _Batch = tuple[Media, tuple[int, ...]]


async def love(attempt: Attempt, action: FavoriteCollection) -> Loved | Unchanged:
    """Make favourites of what is none yet; what Trakt refuses of it is left out.

    Raises the refusal where nothing at all became one then.
    """
    trakt, plan = attempt.trakt, attempt.earlier
    now = await _loved(trakt)
    if not isinstance(plan, Loved):
        plan = _without(await _wanted(trakt, action), now)
        if not len(plan):
            return Unchanged()
        await attempt.note(plan)
    due = _without(plan, now)
    done = _without(plan, due)
    for media, batch in _batches(due):
        try:
            done = _with(done, media, await _add(trakt, media, batch))
        except FOR_GOOD as error:
            if not len(done):
                raise
            return replace(done, refused=refused(error))
    return done


async def love_no_more(attempt: Attempt, done: Loved) -> TakenBack:
    """Take back those favourites that this made."""
    for media, batch in _batches(done):
        await attempt.trakt.sync.remove_from_favorites(**{media.plural: _items(batch)})
    return TakenBack(plays=0)


async def _add(trakt: TraktClient, media: Media, batch: tuple[int, ...]) -> tuple[int, ...]:
    async with naming_limit(trakt, lambda limits: limits.favorites.item_count):
        answer = await trakt.sync.add_to_favorites(**{media.plural: _items(batch)})
    lost = {one.ids.trakt for one in (*answer.not_found.shows, *answer.not_found.movies)}
    return tuple(item for item in batch if item not in lost)


def _items(batch: tuple[int, ...]) -> list[FavoriteItem]:
    return [FavoriteItem(ids=Ids(trakt=item)) for item in batch]


async def _wanted(trakt: TraktClient, action: FavoriteCollection) -> Loved:
    titles = [TitleRef.parse(text) for text in action.titles]
    return Loved(
        shows=tuple([await trakt_id(trakt, one) for one in titles if one.media is Kind.SHOW]),
        movies=tuple([await trakt_id(trakt, one) for one in titles if one.media is Kind.MOVIE]),
    )


async def _loved(trakt: TraktClient) -> Loved:
    shows, movies = await asyncio.gather(
        trakt.live.sync.favorites(Media.SHOW).all(), trakt.live.sync.favorites(Media.MOVIE).all()
    )
    return Loved(
        shows=tuple(one.show.ids.trakt for one in shows if one.show),
        movies=tuple(one.movie.ids.trakt for one in movies if one.movie),
    )


def _without(some: Loved, others: Loved) -> Loved:
    shows, movies = set(others.shows), set(others.movies)
    return Loved(
        shows=tuple(item for item in some.shows if item not in shows),
        movies=tuple(item for item in some.movies if item not in movies),
    )


def _with(done: Loved, media: Media, added: tuple[int, ...]) -> Loved:
    if media is Media.MOVIE:
        return replace(done, movies=(*done.movies, *added))
    return replace(done, shows=(*done.shows, *added))


def _batches(titles: Loved) -> Iterator[_Batch]:
    for media, items in ((Media.SHOW, titles.shows), (Media.MOVIE, titles.movies)):
        for batch in batched(items, BATCH):
            yield media, batch
