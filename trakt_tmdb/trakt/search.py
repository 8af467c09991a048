"""`trakt.search`: titles by text or by another service's id."""

import re
from collections.abc import Iterable
from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many, page_of
from trakt_tmdb.transport.pages import Pages

from .models import Media, SearchResult

type IdSource = Literal["trakt", "imdb", "tmdb", "tvdb"]

_FULL = {"extended": "full"}
_TEXT = Read(
    path="/search/{media}", decode=page_of(SearchResult), kind=ttl.SEARCH, params=_FULL, page_size=50
)
_LOOKUP = Read(path="/search/{source}/{value}", decode=many(SearchResult), kind=ttl.LOOKUP, params=_FULL)
_SPECIAL = re.compile(r'([-+!(){}\[\]^"~*?:/\\]|&&|\|\|)')


class Search:
    """Search in Trakt's catalogue."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def text(
        self, query: str, types: Iterable[Media] = (Media.SHOW, Media.MOVIE), page_size: int = 50
    ) -> Pages[SearchResult]:
        """GET /search/{types}: best match first; every character stands for itself."""
        return self._api.pages(_TEXT, {"query": escape(query), "limit": page_size}, media=",".join(types))

    async def lookup(self, source: IdSource, value: int | str, media: Media) -> tuple[SearchResult, ...]:
        """GET /search/{source}/{id}: empty when unknown; only IMDb's ids are unique without `media`."""
        return await self._api.read(_LOOKUP, {"type": media.value}, source=source, value=value)


def escape(query: str) -> str:
    r"""Take the meaning from the query language's characters: `Re:Zero` -> `Re\:Zero`."""
    return _SPECIAL.sub(r"\\\1", query)
