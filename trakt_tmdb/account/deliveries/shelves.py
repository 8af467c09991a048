"""Where a title can stand with a person: watchlist, favourites, ratings; each read live."""

from typing import Protocol

from trakt_tmdb.account.outcome import Kept
from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.changes import NotFound, WatchlistItem
from trakt_tmdb.trakt.models.ids import Ids
from trakt_tmdb.trakt.models.media import Media
from trakt_tmdb.trakt.models.taste import FavoriteItem, RatingItem


class Shelf(Protocol):
    """One of them; `item` is the Trakt id of a `media`."""

    async def kept(self, trakt: TraktClient, media: Media, item: int) -> Kept | None:
        """How a title stands there; None where it does not."""

    async def put(self, trakt: TraktClient, media: Media, item: int, kept: Kept) -> None:
        """Let a title stand there; raises NotFoundError where Trakt does not have it."""

    async def take_off(self, trakt: TraktClient, media: Media, item: int) -> None:
        """Let it stand there no longer."""


class Watchlist:
    """The watchlist."""

    async def kept(self, trakt: TraktClient, media: Media, item: int) -> Kept | None:
        """See Shelf."""
        async for entry in trakt.live.sync.watchlist(media):
            title = entry.movie if media is Media.MOVIE else entry.show
            if title is not None and title.ids.trakt == item:
                return Kept(notes=entry.notes)
        return None

    async def put(self, trakt: TraktClient, media: Media, item: int, kept: Kept) -> None:
        """See Shelf."""
        entries = [WatchlistItem(ids=Ids(trakt=item), notes=kept.notes)]
        if media is Media.MOVIE:
            answer = await trakt.sync.add_to_watchlist(movies=entries)
        else:
            answer = await trakt.sync.add_to_watchlist(shows=entries)
        _check(answer.not_found)

    async def take_off(self, trakt: TraktClient, media: Media, item: int) -> None:
        """See Shelf."""
        entries = [WatchlistItem(ids=Ids(trakt=item))]
        if media is Media.MOVIE:
            await trakt.sync.remove_from_watchlist(movies=entries)
        else:
            await trakt.sync.remove_from_watchlist(shows=entries)


class Favorites:
    """The favourites."""

    async def kept(self, trakt: TraktClient, media: Media, item: int) -> Kept | None:
        """See Shelf."""
        async for entry in trakt.live.sync.favorites(media):
            title = entry.movie if media is Media.MOVIE else entry.show
            if title is not None and title.ids.trakt == item:
                return Kept(notes=entry.notes)
        return None

    async def put(self, trakt: TraktClient, media: Media, item: int, kept: Kept) -> None:  # noqa: ARG002 - one shape for all; notes are Trakt's own page's
        """See Shelf."""
        entries = [FavoriteItem(ids=Ids(trakt=item))]
        if media is Media.MOVIE:
            answer = await trakt.sync.add_to_favorites(movies=entries)
        else:
            answer = await trakt.sync.add_to_favorites(shows=entries)
        _check(answer.not_found)

    async def take_off(self, trakt: TraktClient, media: Media, item: int) -> None:
        """See Shelf."""
        entries = [FavoriteItem(ids=Ids(trakt=item))]
        if media is Media.MOVIE:
            await trakt.sync.remove_from_favorites(movies=entries)
        else:
            await trakt.sync.remove_from_favorites(shows=entries)


class Ratings:
    """The ratings, of episodes too."""

    async def kept(self, trakt: TraktClient, media: Media, item: int) -> Kept | None:
        """See Shelf."""
        async for entry in trakt.live.sync.ratings(media):
            rated = {Media.MOVIE: entry.movie, Media.SHOW: entry.show, Media.EPISODE: entry.episode}[media]
            if rated is not None and rated.ids.trakt == item:
                return Kept(rating=entry.rating)
        return None

    async def put(self, trakt: TraktClient, media: Media, item: int, kept: Kept) -> None:
        """See Shelf."""
        entries = [RatingItem(ids=Ids(trakt=item), rating=kept.rating)]
        match media:
            case Media.MOVIE:
                answer = await trakt.sync.add_ratings(movies=entries)
            case Media.EPISODE:
                answer = await trakt.sync.add_ratings(episodes=entries)
            case _:
                answer = await trakt.sync.add_ratings(shows=entries)
        _check(answer.not_found)

    async def take_off(self, trakt: TraktClient, media: Media, item: int) -> None:
        """See Shelf."""
        entries = [RatingItem(ids=Ids(trakt=item))]
        match media:
            case Media.MOVIE:
                await trakt.sync.remove_ratings(movies=entries)
            case Media.EPISODE:
                await trakt.sync.remove_ratings(episodes=entries)
            case _:
                await trakt.sync.remove_ratings(shows=entries)


WATCHLIST = Watchlist()
FAVORITES = Favorites()
RATINGS = Ratings()


def _check(not_found: NotFound) -> None:
    if not_found:
        raise NotFoundError("Trakt no longer has this title: search for it again.")
