"""A target as Trakt knows it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from trakt_tmdb.account.action import Part
from trakt_tmdb.catalogue.identity import looked_up
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, SeasonRef, Target, TitleRef, UpTo, title_of
from trakt_tmdb.errors import InvalidRequestError, NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media as Item

_SHORTEST_WINDOW = timedelta(minutes=30)


class WatchedItem(msgspec.Struct, frozen=True, kw_only=True):
    """An episode or movie that plays are added to."""

    media: Item
    trakt: int
    title: int
    """Trakt id of its show, or of the movie itself."""
    released: datetime | None = None
    runtime: int | None = None
    """Minutes."""

    @property
    def window(self) -> timedelta:
        """Plays closer than this are one play."""
        return max(timedelta(minutes=self.runtime or 0), _SHORTEST_WINDOW)


async def find_items(trakt: TraktClient, target: Target, parts: Sequence[Part]) -> list[WatchedItem]:
    """What a mark is of, in order: its parts, or one episode or movie."""
    if not parts:
        return [await find_item(trakt, target)]
    show = await trakt_id(trakt, title_of(target))
    return [
        WatchedItem(media=Item.EPISODE, trakt=part.item, title=show, released=part.released) for part in parts
    ]


async def find_item(trakt: TraktClient, target: Target) -> WatchedItem:
    """Look an episode or a movie up; raises NotFoundError where Trakt does not have it."""
    match target:
        case EpisodeRef():
            return await _episode(trakt, target)
        case TitleRef(media=Media.MOVIE):
            return await _movie(trakt, target)
        case TitleRef() | SeasonRef() | UpTo():
            raise InvalidRequestError("This needs an episode or a movie.")


async def _movie(trakt: TraktClient, target: TitleRef) -> WatchedItem:
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
    if (ids := await looked_up(trakt, title)) is not None:
        return ids.trakt
    raise NotFoundError(f"Trakt has no {title}, so nothing can be marked there.")


async def season_id(trakt: TraktClient, season: SeasonRef) -> int:
    """Trakt's id of a season; raises NotFoundError where Trakt does not have it."""
    show = await trakt_id(trakt, season.title)
    if number := (await trakt.seasons.info(show, season.season)).ids.trakt:
        return number
    raise NotFoundError(f"Trakt has no {season}.")
