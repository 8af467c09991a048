"""What everybody watches, waits for and streams: lists that `trakt.shows` and `trakt.movies` have alike."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import page_of
from trakt_tmdb.transport.pages import Page, Pages

from .filters import filters

_MANY = 100

type StreamingPeriod = Literal["daily", "weekly", "monthly"]


def _list_of[T](path: str, model: type[T]) -> Read[Page[T]]:
    return Read(
        path=path,
        decode=page_of(model),
        kind=ttl.TRENDING,
        params={"extended": "full"},
        page_size=_MANY,
    )


class RankedEndpoints[Trending, Anticipated, Streaming](Struct, frozen=True, kw_only=True):
    """The lists of one kind of title, below `/shows` or `/movies`."""

    trending: Read[Page[Trending]]
    anticipated: Read[Page[Anticipated]]
    hot: Read[Page[Anticipated]]
    streaming: Read[Page[Streaming]]

    @classmethod
    def below(
        cls, word: str, trending: type[Trending], anticipated: type[Anticipated], streaming: type[Streaming]
    ) -> "RankedEndpoints[Trending, Anticipated, Streaming]":
        """Declare them."""
        return cls(
            trending=_list_of(f"/{word}/trending", trending),
            anticipated=_list_of(f"/{word}/anticipated", anticipated),
            hot=_list_of(f"/{word}/hot", anticipated),
            streaming=_list_of(f"/{word}/streaming/{{period}}", streaming),
        )


class Ranked[Trending, Anticipated, Streaming]:
    """Narrowed by `genres` as `anime` and `countries` as `jp`."""

    def __init__(self, api: Api, endpoints: RankedEndpoints[Trending, Anticipated, Streaming]) -> None:
        self._lists = api
        self._ranked = endpoints

    def trending(
        self, page_size: int = _MANY, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[Trending]:
        """GET /…/trending: most watched right now first."""
        return self._lists.pages(self._ranked.trending, _asked(page_size, genres, countries))

    def anticipated(
        self, page_size: int = _MANY, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[Anticipated]:
        """GET /…/anticipated: still to come, on the most lists first."""
        return self._lists.pages(self._ranked.anticipated, _asked(page_size, genres, countries))

    def hot(
        self, page_size: int = _MANY, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[Anticipated]:
        """GET /…/hot: put on the most lists lately first."""
        return self._lists.pages(self._ranked.hot, _asked(page_size, genres, countries))

    def streaming(
        self,
        period: StreamingPeriod = "weekly",
        *,
        genres: Iterable[str] = (),
        countries: Iterable[str] = (),
    ) -> Pages[Streaming]:
        """GET /…/streaming/{period}: best placed at streaming services first."""
        return self._lists.pages(self._ranked.streaming, filters(genres, countries), period=period)


def _asked(page_size: int, genres: Iterable[str], countries: Iterable[str]) -> dict[str, str | int]:
    return {"limit": page_size, **filters(genres, countries)}
