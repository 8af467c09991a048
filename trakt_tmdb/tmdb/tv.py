"""`tmdb.tv`: shows and their seasons."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched

import msgspec
from msgspec import Raw
from msgspec.structs import replace

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Form, Read, shaped
from trakt_tmdb.transport.decode import ModelDecoder, one
from trakt_tmdb.transport.pages import Pages
from trakt_tmdb.transport.paging import Paging
from trakt_tmdb.transport.whole_number import whole_number

from .append import DETAILS, MOST, appended
from .charts import alike, chart
from .models import Result, SeasonDetails, TVDetails, WholeEpisode

_SEASON_KEY = "season/"
_read_show = ModelDecoder(TVDetails)
_read_season = ModelDecoder(SeasonDetails)
_read_keys = msgspec.json.Decoder(dict[str, Raw])


def _read_details(body: bytes, _: Paging | None) -> TVDetails:
    """Decode a show and the seasons appended to it, which TMDB puts under `season/N`."""
    seasons = {
        number: _read_season(raw)
        for key, raw in _read_keys.decode(body).items()
        if key.startswith(_SEASON_KEY) and (number := whole_number(key.removeprefix(_SEASON_KEY))) is not None
    }
    return replace(_read_show(body), season_details=seasons)


_DETAILS = Read(path="/3/tv/{show}", decode=_read_details, kind=ttl.TITLE)
_SEASON = Read(path="/3/tv/{show}/season/{season}", decode=one(SeasonDetails), kind=ttl.SEASON)
_EPISODE = Read(
    path="/3/tv/{show}/season/{season}/episode/{number}", decode=one(WholeEpisode), kind=ttl.SEASON
)
_POPULAR, _TOP_RATED = chart("/3/tv/popular"), chart("/3/tv/top_rated")
_AIRING_TODAY, _ON_THE_AIR = chart("/3/tv/airing_today"), chart("/3/tv/on_the_air")
_RECOMMENDATIONS, _SIMILAR = alike("/3/tv/{show}/recommendations"), alike("/3/tv/{show}/similar")


class TV:
    """Shows; `show` is a TMDB id, `language` as `zh-CN`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def details(
        self,
        show: int,
        *,
        language: str = "en-US",
        append: Sequence[str] = DETAILS,
        seasons: Iterable[int] = (),
    ) -> TVDetails:
        """GET /tv/{id}: one request for everything, one more for each twenty appended."""
        first, *rest = [
            await self._api.read(_DETAILS, appended(part, language), show=show)
            for part in _parts(append, seasons)
        ]
        more = {number: season for part in rest for number, season in part.season_details.items()}
        return replace(first, season_details={**first.season_details, **more}) if more else first

    @property
    def shaped(self) -> "ShapedTV":
        """Details in a form of the caller's."""
        return ShapedTV(self._api)

    async def season(
        self, show: int, season: int, language: str = "en-US", *, append: Sequence[str] = ()
    ) -> SeasonDetails:
        """GET /tv/{id}/season/{n}: its episodes; season 0 holds the specials."""
        return await self._api.read(_SEASON, appended(append, language), show=show, season=season)

    async def episode(
        self,
        show: int,
        season: int,
        number: int,
        *,
        language: str = "en-US",
        append: Sequence[str] = ("external_ids", "images", "translations"),
    ) -> WholeEpisode:
        """GET /tv/{id}/season/{n}/episode/{m}: one request for everything; at most twenty appended."""
        params = appended(append, language)
        return await self._api.read(_EPISODE, params, show=show, season=season, number=number)

    def popular(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /tv/popular: most popular first."""
        return self._api.pages(_POPULAR, {"language": language})

    def top_rated(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /tv/top_rated: best rated first."""
        return self._api.pages(_TOP_RATED, {"language": language})

    def airing_today(self, *, language: str = "en-US", timezone: str = "UTC") -> Pages[Result]:
        """GET /tv/airing_today: with an episode on this day of an IANA time zone."""
        return self._api.pages(_AIRING_TODAY, {"language": language, "timezone": timezone})

    def on_the_air(self, *, language: str = "en-US", timezone: str = "UTC") -> Pages[Result]:
        """GET /tv/on_the_air: with an episode in the next seven days."""
        return self._api.pages(_ON_THE_AIR, {"language": language, "timezone": timezone})

    def recommendations(self, show: int, *, language: str = "en-US") -> Pages[Result]:
        """GET /tv/{id}/recommendations: what people who liked it like."""
        return self._api.pages(_RECOMMENDATIONS, {"language": language}, show=show)

    def similar(self, show: int, *, language: str = "en-US") -> Pages[Result]:
        """GET /tv/{id}/similar: with the same genres and keywords."""
        return self._api.pages(_SIMILAR, {"language": language}, show=show)


class ShapedTV:
    """What a form makes of a show, held in its place."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def details[M](
        self, form: Form[TVDetails, M], show: int, *, language: str, seasons: Iterable[int]
    ) -> M:
        """GET /tv/{id}, with a few seasons."""
        (part,) = _parts(DETAILS, seasons)
        return await self._api.read(
            shaped(_DETAILS, form, _DETAILS.decode), appended(part, language), show=show
        )


def _parts(append: Sequence[str], seasons: Iterable[int]) -> Iterator[tuple[str, ...]]:
    names = (*append, *(f"{_SEASON_KEY}{number}" for number in seasons))
    return batched(names, MOST) if names else iter([()])
