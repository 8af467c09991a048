"""What a person wishes for, loves and how they rate it, each made once of Trakt's answers."""

import asyncio
from collections.abc import Iterable, Sequence
from itertools import chain

from trakt_tmdb.account.placed import Placed, latest_first
from trakt_tmdb.account.standing import Standing
from trakt_tmdb.catalogue.from_trakt import ref_of
from trakt_tmdb.catalogue.made import Made, Once
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.title_index import TitleIndex
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media
from trakt_tmdb.trakt.models.taste import RatingEntry

from .from_trakt import placed_of, wish_of

type _Rating = tuple[TitleRef, int]

_BOTH = (Media.SHOW, Media.MOVIE)


class Taste:
    """Also remembers Trakt's id of every title that was met, so that TMDB's rows find their plays."""

    def __init__(self, trakt: TraktClient) -> None:
        self._sync = trakt.sync
        self.ids: TitleIndex[int] = TitleIndex()
        self._placed: Made[Placed] = Made()
        self._rated: Made[_Rating] = Made()
        self._watchlist: Once[TitleIndex[None]] = Once()
        self._favorites: Once[TitleIndex[None]] = Once()
        self._ratings: Once[TitleIndex[int]] = Once()

    def note(self, titles: Iterable[TitleRef]) -> None:
        """Remember Trakt's ids of these."""
        for title in titles:
            if title.trakt is not None and title not in self.ids:
                self.ids.add(title, title.trakt)

    async def standing(self) -> Standing:
        """Watchlist, favourites and ratings by title, without plays."""
        wishes, loved, rated = await asyncio.gather(self.watchlist(), self._loved(), self._rated_titles())
        return Standing(
            watchlist=self._watchlist.of((wishes,), lambda: self._index(wishes)),
            favorites=self._favorites.of(loved, lambda: self._index(chain(*loved))),
            ratings=self._ratings.of(rated, lambda: self._rating_index(chain(*rated))),
        )

    async def watchlist(self) -> Sequence[Placed]:
        """See Account."""
        return self._placed.of("watchlist", await self._sync.watchlist().all(), wish_of)

    async def favorites(self) -> Sequence[Placed]:
        """See Account."""
        return latest_first(chain(*await self._loved()))

    def _index(self, placed: Iterable[Placed]) -> TitleIndex[None]:
        index: TitleIndex[None] = TitleIndex((one.title.ref, None) for one in placed)
        self.note(index)
        return index

    def _rating_index(self, rated: Iterable[_Rating]) -> TitleIndex[int]:
        index = TitleIndex(rated)
        self.note(index)
        return index

    async def _loved(self) -> tuple[Sequence[Placed], ...]:
        entries = await asyncio.gather(*(self._sync.favorites(media).all() for media in _BOTH))
        found = zip(_BOTH, entries, strict=True)
        return tuple(self._placed.of(f"favorites {media}", those, placed_of) for media, those in found)

    async def _rated_titles(self) -> tuple[Sequence[_Rating], ...]:
        entries = await asyncio.gather(*(self._sync.ratings(media).all() for media in _BOTH))
        found = zip(_BOTH, entries, strict=True)
        return tuple(self._rated.of(f"ratings {media}", those, _rating) for media, those in found)


def _rating(entry: RatingEntry) -> _Rating | None:
    title = entry.show or entry.movie
    return None if title is None else (ref_of(title), entry.rating)
