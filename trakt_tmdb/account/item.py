"""A target as Trakt knows it."""

from datetime import datetime, timedelta

import msgspec

from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media as Item

from .intent import Target

_SHORTEST_WINDOW = timedelta(minutes=30)


class WatchedItem(msgspec.Struct, frozen=True, kw_only=True):
    """An episode or movie that plays are added to."""

    media: Item
    trakt: int
    title: int
    """Trakt id of its show, or of the movie itself."""
    released: datetime | None
    runtime: int | None
    """Minutes."""

    @property
    def window(self) -> timedelta:
        """Plays closer than this are one play."""
        return max(timedelta(minutes=self.runtime or 0), _SHORTEST_WINDOW)


async def find_item(trakt: TraktClient, target: Target) -> WatchedItem:
    """Look a target up at Trakt; raises NotFoundError where Trakt does not have it."""
    if isinstance(target, EpisodeRef):
        return await _episode(trakt, target)
    movie = await trakt.movies.summary(await trakt_id(trakt, target))
    released = datetime.fromisoformat(f"{movie.released}T00:00:00+00:00") if movie.released else None
    return WatchedItem(
        media=Item.MOVIE,
        trakt=movie.ids.trakt,
        title=movie.ids.trakt,
        released=released,
        runtime=movie.runtime,
    )


async def _episode(trakt: TraktClient, target: EpisodeRef) -> WatchedItem:
    show = await trakt_id(trakt, target.title)
    episode = await trakt.shows.episode(show, target.season, target.number)
    return WatchedItem(
        media=Item.EPISODE,
        trakt=episode.ids.trakt,
        title=show,
        released=episode.first_aired,
        runtime=episode.runtime,
    )


async def trakt_id(trakt: TraktClient, title: TitleRef) -> int:
    """Trakt's id of a title, looked up by its other ids where need be."""
    if title.trakt is not None:
        return title.trakt
    media = Item(title.media)
    for source in ("imdb", "tmdb", "tvdb"):
        if (value := getattr(title, source)) is None:
            continue
        for result in await trakt.search.lookup(source, value, media):
            found = result.movie if title.media is Media.MOVIE else result.show
            if found is not None:
                return found.ids.trakt
    raise NotFoundError(f"Trakt has no {title}, so nothing can be marked there.")
