"""The part of `trakt.sync` about what a person watched and how far they are."""

from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Form, Read, Write, shaped
from trakt_tmdb.cache.outage import WhenClosed
from trakt_tmdb.transport.decode import nothing, one, page_of
from trakt_tmdb.transport.pages import Page, Pages

from . import tags
from .models import Media, Playback, UpNext, WatchedMovie, WatchedMovies, WatchedShow, WatchedShows

type Intent = Literal["all", "continue", "start", "completed"]

_SHOW_INDEX: Read[WatchedShows] = Read(
    path="/sync/watched/shows",
    decode=one(WatchedShows),  # type: ignore[arg-type]  # an alias is no class; msgspec takes both
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_SHOWS,),
    params={"extended": "min", "specials": "true"},
    when_closed=WhenClosed.TELL,
)
_MOVIE_INDEX: Read[WatchedMovies] = Read(
    path="/sync/watched/movies",
    decode=one(WatchedMovies),  # type: ignore[arg-type]  # as above
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_MOVIES,),
    params={"extended": "min"},
    when_closed=WhenClosed.TELL,
)
_SHOW_LIST = Read(
    path="/sync/watched/shows",
    decode=page_of(WatchedShow),
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_SHOWS,),
    params={"extended": "full"},
)
_SHOW_PROGRESS = Read(
    path="/sync/watched/shows",
    decode=page_of(WatchedShow),
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_SHOWS,),
    params={"extended": "full,progress"},
    page_size=100,
    when_closed=WhenClosed.TELL,
)
_MOVIE_LIST = Read(
    path="/sync/watched/movies",
    decode=page_of(WatchedMovie),
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_MOVIES,),
    params={"extended": "full"},
)
_UP_NEXT = Read(
    path="/sync/progress/up_next",
    decode=page_of(UpNext),
    kind=ttl.UP_NEXT,
    tags=(tags.UP_NEXT,),
    params={"extended": "full"},
    when_closed=WhenClosed.TELL,
)
_PROGRESS = Read(
    path="/sync/progress/watched",
    decode=page_of(UpNext),
    kind=ttl.UP_NEXT,
    tags=(tags.UP_NEXT,),
    params={"extended": "full"},
    when_closed=WhenClosed.TELL,
)


_PLAYBACK = Read(
    path="/sync/playback/{media}", decode=page_of(Playback), kind=ttl.PLAYBACK, tags=(tags.PLAYBACK,)
)

_REMOVE_PLAYBACK = Write(
    method="DELETE", path="/sync/playback/{position}", decode=nothing, ends=tags.AFTER_PAUSE
)


class Watched:
    """Watched titles and progress; where one endpoint is closed to an app, another tells as much."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def watched_shows(self) -> WatchedShows:
        """GET /sync/watched/shows?extended=min: every play of every episode in one answer."""
        return await self._api.read(_SHOW_INDEX)

    async def watched_movies(self) -> WatchedMovies:
        """GET /sync/watched/movies?extended=min: every play of every movie in one answer."""
        return await self._api.read(_MOVIE_INDEX)

    def watched_show_list(self) -> Pages[WatchedShow]:
        """GET /sync/watched/shows: every show once, with all that is known of it, last watched first."""
        return self._api.pages(_SHOW_LIST)

    def watched_show_progress(self) -> Pages[WatchedShow]:
        """GET /sync/watched/shows?extended=progress: the same with each watched episode, 100 shows a page."""
        return self._api.pages(_SHOW_PROGRESS)

    def watched_movie_list(self) -> Pages[WatchedMovie]:
        """GET /sync/watched/movies: every movie once, with all that is known of it, last watched first."""
        return self._api.pages(_MOVIE_LIST)

    @property
    def shaped(self) -> "ShapedProgress":
        """How far the person is, in a form of the caller's."""
        return ShapedProgress(self._api)

    def up_next(self, intent: Intent = "continue") -> Pages[UpNext]:
        """GET /sync/progress/up_next: shows by what there is to do with them, last watched first."""
        return self._api.pages(_UP_NEXT, {"intent": intent})

    def playback(self, media: Media) -> Pages[Playback]:
        """GET /sync/playback/{media}: where the person stopped in movies or episodes."""
        return self._api.pages(_PLAYBACK, media=media.plural)

    async def remove_playback(self, position: int) -> None:
        """DELETE /sync/playback/{id}: forget where the person stopped, by the position's id."""
        await self._api.write(_REMOVE_PLAYBACK, position=position)

    def progress(self) -> Pages[UpNext]:
        """GET /sync/progress/watched: every show that was started, last watched first."""
        return self._api.pages(_PROGRESS)


class ShapedProgress:
    """What a form makes of each page, held in its place."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def up_next[M](self, form: Form[Page[UpNext], Page[M]], intent: Intent) -> Pages[M]:
        """GET /sync/progress/up_next."""
        return self._api.pages(shaped(_UP_NEXT, form, _UP_NEXT.decode), {"intent": intent})

    def progress[M](self, form: Form[Page[UpNext], Page[M]]) -> Pages[M]:
        """GET /sync/progress/watched."""
        return self._api.pages(shaped(_PROGRESS, form, _PROGRESS.decode))
