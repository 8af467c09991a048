"""The favourites that the owner of a TMDB token has there."""

import asyncio
from collections.abc import Callable, Sequence

import msgspec

from trakt_tmdb.cache import ttl
from trakt_tmdb.catalogue.from_tmdb import as_listed, row_of
from trakt_tmdb.catalogue.language import Language
from trakt_tmdb.catalogue.patience import Patience
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.errors import AuthenticationError, InvalidRequestError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.trakt.models.media import Media as Item

from .action import Action, AddFavorite, RemoveFavorite
from .delivery import Delivery
from .outcome import Changed, Kept, Outcome, TakenBack, Unchanged


class LovedOnTMDB(msgspec.Struct, frozen=True, kw_only=True):
    """TMDB's favourites, the latest first; `read` is False where TMDB kept them."""

    titles: Sequence[Title] = ()
    read: bool = False


class TMDBFavorites:
    """No view waits long for them; what comes late is told as a change."""

    def __init__(self, tmdb: TMDBClient, arrived: Callable[[], None]) -> None:
        self._tmdb = tmdb
        self._patience = Patience(arrived)

    async def read(self, language: Language) -> LovedOnTMDB:
        """Favourites in a language; none where TMDB refuses."""
        return await self._patience.soon(self._read(language)) or LovedOnTMDB()

    def admit(self) -> None:
        """Raise AuthenticationError where there is no session to change anything with."""
        if not self._tmdb.account.may_write:
            raise AuthenticationError(
                "TMDB takes changes only with a session: give the TMDBClient a session_id.", service="TMDB"
            )

    async def apply(self, delivery: Delivery, action: Action) -> Changed | Unchanged:
        """Make a title a favourite or none; where it stands so already, nothing is sent."""
        title, wanted = _wanted(action)
        before = await self._is_loved(title)
        if before is wanted:
            return delivery.earlier if isinstance(delivery.earlier, Changed) else Unchanged()
        changed = Changed(
            media=Item(title.media.value), item=title.tmdb or 0, before=Kept() if before else None
        )
        await delivery.note(changed)
        await self._set(title, wanted=wanted)
        return changed

    async def revert(self, action: Action, done: Outcome | None) -> TakenBack:
        """Let it stand as before, unless somebody changed it again since."""
        title, wanted = _wanted(action)
        if isinstance(done, Changed) and await self._is_loved(title) is wanted:
            await self._set(title, wanted=not wanted)
        return TakenBack(plays=0)

    async def close(self) -> None:
        """End what is still being read."""
        await self._patience.close()

    async def _read(self, language: Language) -> LovedOnTMDB:
        account = self._tmdb.account
        await account.details()
        shows, movies = await asyncio.gather(
            account.favorite_tv(language=language.request).all(),
            account.favorite_movies(language=language.request).all(),
        )
        rows = [*((Media.SHOW, one) for one in shows), *((Media.MOVIE, one) for one in movies)]
        return LovedOnTMDB(titles=[as_listed(row_of(*row, language)) for row in rows], read=True)

    async def _is_loved(self, title: TitleRef) -> bool:
        """Whether a title is a favourite at this moment."""
        account = self._tmdb.account
        await self._tmdb.flush_kind(ttl.TASTE)
        loved = account.favorite_movies() if title.media is Media.MOVIE else account.favorite_tv()
        try:
            return any([one.id == title.tmdb async for one in loved])
        except AuthenticationError as error:
            raise _refused() from error

    async def _set(self, title: TitleRef, *, wanted: bool) -> None:
        account = self._tmdb.account
        mark = account.add_favorite if wanted else account.remove_favorite
        try:
            await mark("movie" if title.media is Media.MOVIE else "tv", title.tmdb or 0)
        except AuthenticationError as error:
            raise _refused() from error


def _refused() -> InvalidRequestError:
    """Waiting would not help: the session has to be made anew."""
    return InvalidRequestError("TMDB no longer takes the session: make a new one.", service="TMDB")


def _wanted(action: Action) -> tuple[TitleRef, bool]:
    """The title, and whether it is to be a favourite."""
    match action:
        case AddFavorite(target=target):
            return TitleRef.parse(target), True
        case RemoveFavorite(target=target):
            return TitleRef.parse(target), False
    raise TypeError(action)
