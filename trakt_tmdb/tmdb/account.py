"""`tmdb.account`: what the owner of the read token loves; only read."""

from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.pages import Page, Pages

from .models import AccountDetails, Result
from .pages import listing_of

type FavoriteMedia = Literal["tv", "movies"]

_PERSONAL = ("tmdb_account",)
_DETAILS = Read(path="/3/account", decode=one(AccountDetails), kind=ttl.SETTINGS, tags=_PERSONAL)
_FAVORITES = Read(
    path="/3/account/{account}/favorite/{media}",
    decode=listing_of(Result),
    kind=ttl.TASTE,
    tags=_PERSONAL,
    params={"sort_by": "created_at.desc"},
    page_size=None,
)


class Account:
    """The read token's owner; raises AuthenticationError where the token does not open the account."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def details(self) -> AccountDetails:
        """GET /account."""
        return await self._api.read(_DETAILS)

    def favorite_tv(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /account/{id}/favorite/tv: favourite shows, the latest first."""
        return self._favorites("tv", language)

    def favorite_movies(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /account/{id}/favorite/movies: favourite movies, the latest first."""
        return self._favorites("movies", language)

    def _favorites(self, media: FavoriteMedia, language: str) -> Pages[Result]:
        async def fetch(number: int) -> Page[Result]:
            account = (await self.details()).id
            pages = self._api.pages(_FAVORITES, {"language": language}, account=account, media=media)
            return await pages.page(number)

        return Pages(fetch)
