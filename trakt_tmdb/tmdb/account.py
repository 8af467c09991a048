"""`tmdb.account`: what a person loves, wants and rated; with a session it can be changed."""

from msgspec import Struct

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import Decode, nothing, one
from trakt_tmdb.transport.pages import Page, Pages

from .models import AccountDetails, Result
from .models.account import ListSummary, RatedEpisode, RatedTitle
from .owner import PERSONAL
from .pages import listing_of
from .rating import Ratings, TitleMedia

_DETAILS = Read(path="/3/account", decode=one(AccountDetails), kind=ttl.SETTINGS, tags=PERSONAL)


def _shelf[T](path: str, decode: Decode[Page[T]]) -> Read[Page[T]]:
    return Read(
        path=f"/3/account/{{account}}/{path}",
        decode=decode,
        kind=ttl.TASTE,
        tags=PERSONAL,
        params={"sort_by": "created_at.desc"},
        page_size=None,
    )


_FAVORITE_TV = _shelf("favorite/tv", listing_of(Result))
_FAVORITE_MOVIES = _shelf("favorite/movies", listing_of(Result))
_WATCHLIST_TV = _shelf("watchlist/tv", listing_of(Result))
_WATCHLIST_MOVIES = _shelf("watchlist/movies", listing_of(Result))
_RATED_TV = _shelf("rated/tv", listing_of(RatedTitle))
_RATED_MOVIES = _shelf("rated/movies", listing_of(RatedTitle))
_RATED_EPISODES = _shelf("rated/tv/episodes", listing_of(RatedEpisode))
_LISTS = Read(
    path="/3/account/{account}/lists",
    decode=listing_of(ListSummary),
    kind=ttl.LISTS,
    tags=PERSONAL,
    page_size=None,
)
_FAVORITE = Write(path="/3/account/{account}/favorite", decode=nothing, ends=PERSONAL)
_WATCHLIST = Write(path="/3/account/{account}/watchlist", decode=nothing, ends=PERSONAL)


class _Favorite(Struct, frozen=True):
    media_type: str
    media_id: int
    favorite: bool


class _Wanted(Struct, frozen=True):
    media_type: str
    media_id: int
    watchlist: bool


class Account(Ratings):
    """A session's person, else the read token's owner; lists begin with the latest.

    Raises AuthenticationError where the token does not open the account, and for changes without a session.
    """

    async def details(self) -> AccountDetails:
        """GET /account."""
        return await self._api.read(_DETAILS)

    def favorite_tv(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /account/{id}/favorite/tv: favourite shows."""
        return self._shelf(_FAVORITE_TV, language)

    def favorite_movies(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /account/{id}/favorite/movies: favourite movies."""
        return self._shelf(_FAVORITE_MOVIES, language)

    def watchlist_tv(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /account/{id}/watchlist/tv: shows to watch."""
        return self._shelf(_WATCHLIST_TV, language)

    def watchlist_movies(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /account/{id}/watchlist/movies: movies to watch."""
        return self._shelf(_WATCHLIST_MOVIES, language)

    def rated_tv(self, *, language: str = "en-US") -> Pages[RatedTitle]:
        """GET /account/{id}/rated/tv: rated shows."""
        return self._shelf(_RATED_TV, language)

    def rated_movies(self, *, language: str = "en-US") -> Pages[RatedTitle]:
        """GET /account/{id}/rated/movies: rated movies."""
        return self._shelf(_RATED_MOVIES, language)

    def rated_episodes(self, *, language: str = "en-US") -> Pages[RatedEpisode]:
        """GET /account/{id}/rated/tv/episodes: rated episodes."""
        return self._shelf(_RATED_EPISODES, language)

    def lists(self) -> Pages[ListSummary]:
        """GET /account/{id}/lists: lists that the person made."""
        return self._shelf(_LISTS, None)

    async def add_favorite(self, media: TitleMedia, number: int) -> None:
        """POST /account/{id}/favorite: make a title a favourite, by its TMDB id; a second time too."""
        await self._put(_FAVORITE, _Favorite(media, number, favorite=True))

    async def remove_favorite(self, media: TitleMedia, number: int) -> None:
        """POST /account/{id}/favorite: make a title a favourite no more; a second time too."""
        await self._put(_FAVORITE, _Favorite(media, number, favorite=False))

    async def add_to_watchlist(self, media: TitleMedia, number: int) -> None:
        """POST /account/{id}/watchlist: want to watch a title, by its TMDB id; a second time too."""
        await self._put(_WATCHLIST, _Wanted(media, number, watchlist=True))

    async def remove_from_watchlist(self, media: TitleMedia, number: int) -> None:
        """POST /account/{id}/watchlist: want to watch it no more; a second time too."""
        await self._put(_WATCHLIST, _Wanted(media, number, watchlist=False))

    async def _put(self, endpoint: Write[None], what: _Favorite | _Wanted) -> None:
        self._check_session()
        await self._api.write(endpoint, what, account=(await self.details()).id)

    def _shelf[T](self, endpoint: Read[Page[T]], language: str | None) -> Pages[T]:
        async def fetch(number: int) -> Page[T]:
            account = (await self.details()).id
            params = {"language": language} if language else {}
            return await self._api.pages(endpoint, params, account=account).page(number)

        return Pages(fetch)
