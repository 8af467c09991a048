"""`trakt.people`: those before and behind the camera."""

from datetime import date

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one, page_of
from trakt_tmdb.transport.pages import Pages

from .models import Person, PersonalList, PersonCredits, UpdatedPerson

_FULL = {"extended": "full"}
_SUMMARY = Read(path="/people/{person}/", decode=one(Person), kind=ttl.TITLE, params=_FULL)
_MOVIES = Read(path="/people/{person}/movies", decode=one(PersonCredits), kind=ttl.TITLE, params=_FULL)
_SHOWS = Read(path="/people/{person}/shows", decode=one(PersonCredits), kind=ttl.TITLE, params=_FULL)
_LISTS = Read(
    path="/people/{person}/lists/personal/popular",
    decode=page_of(PersonalList),
    kind=ttl.TRENDING,
    page_size=50,
)
_UPDATES = Read(
    path="/people/updates/{since}",
    decode=page_of(UpdatedPerson),
    kind=ttl.TRENDING,
    params=_FULL,
    page_size=100,
)
_UPDATED_IDS = Read(path="/people/updates/id/{since}", decode=page_of(int), kind=ttl.TRENDING, page_size=100)


class People:
    """`person` is a Trakt id, a slug or an IMDb id."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def summary(self, person: int | str) -> Person:
        """GET /people/{id}/."""
        return await self._api.read(_SUMMARY, person=person)

    async def movies(self, person: int | str) -> PersonCredits:
        """GET /people/{id}/movies: in which they play, and on which they worked."""
        return await self._api.read(_MOVIES, person=person)

    async def shows(self, person: int | str) -> PersonCredits:
        """GET /people/{id}/shows: in which they play, and on which they worked."""
        return await self._api.read(_SHOWS, person=person)

    def lists(self, person: int | str) -> Pages[PersonalList]:
        """GET /people/{id}/lists/{type}/{sort}: people's lists that they are on, the most popular first."""
        return self._api.pages(_LISTS, person=person)

    def updates(self, since: date) -> Pages[UpdatedPerson]:
        """GET /people/updates/{start_date}: whose facts changed since a UTC date, at most 30 days ago."""
        return self._api.pages(_UPDATES, since=since.isoformat())

    def updated_ids(self, since: date) -> Pages[int]:
        """GET /people/updates/id/{start_date}: their Trakt ids alone."""
        return self._api.pages(_UPDATED_IDS, since=since.isoformat())
