"""`tmdb.people`: those before and behind the camera."""

from collections.abc import Sequence

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.pages import Pages

from .charts import chart
from .models import Result
from .models.people import PersonCredits, PersonDetails

_APPENDED = ("combined_credits", "external_ids", "images", "translations")
_DETAILS = Read(path="/3/person/{person}", decode=one(PersonDetails), kind=ttl.TITLE)
_MOVIES = Read(path="/3/person/{person}/movie_credits", decode=one(PersonCredits), kind=ttl.TITLE)
_SHOWS = Read(path="/3/person/{person}/tv_credits", decode=one(PersonCredits), kind=ttl.TITLE)
_BOTH = Read(path="/3/person/{person}/combined_credits", decode=one(PersonCredits), kind=ttl.TITLE)
_POPULAR = chart("/3/person/popular")


class People:
    """People; `person` is a TMDB id, `language` as `zh-CN`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def details(
        self, person: int, *, language: str = "en-US", append: Sequence[str] = _APPENDED
    ) -> PersonDetails:
        """GET /person/{id}: one request for everything; at most twenty appended."""
        params = {"language": language, "append_to_response": ",".join(append)}
        return await self._api.read(_DETAILS, params, person=person)

    async def movies(self, person: int, *, language: str = "en-US") -> PersonCredits:
        """GET /person/{id}/movie_credits: in which they play, and on which they worked."""
        return await self._api.read(_MOVIES, {"language": language}, person=person)

    async def tv(self, person: int, *, language: str = "en-US") -> PersonCredits:
        """GET /person/{id}/tv_credits: in which they play, and on which they worked."""
        return await self._api.read(_SHOWS, {"language": language}, person=person)

    async def credits(self, person: int, *, language: str = "en-US") -> PersonCredits:
        """GET /person/{id}/combined_credits: movies and shows, told apart by `media_type`."""
        return await self._api.read(_BOTH, {"language": language}, person=person)

    def popular(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /person/popular: most popular first."""
        return self._api.pages(_POPULAR, {"language": language})
