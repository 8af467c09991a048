"""`tmdb.tv`: shows and their seasons."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched

import msgspec
from msgspec import Raw
from msgspec.structs import replace

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import ModelDecoder, one
from trakt_tmdb.transport.paging import Paging

from .append import DETAILS, MOST, appended
from .models import SeasonDetails, TVDetails

_SEASON_KEY = "season/"
_read_show = ModelDecoder(TVDetails)
_read_season = ModelDecoder(SeasonDetails)
_read_keys = msgspec.json.Decoder(dict[str, Raw])


def _read_details(body: bytes, _: Paging | None) -> TVDetails:
    """Decode a show and the seasons appended to it, which TMDB puts under `season/N`."""
    seasons = {
        int(key.removeprefix(_SEASON_KEY)): _read_season(raw)
        for key, raw in _read_keys.decode(body).items()
        if key.startswith(_SEASON_KEY)
    }
    return replace(_read_show(body), season_details=seasons)


_DETAILS = Read(path="/3/tv/{show}", decode=_read_details, kind=ttl.TITLE)
_SEASON = Read(path="/3/tv/{show}/season/{season}", decode=one(SeasonDetails), kind=ttl.SEASON)


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

    async def season(self, show: int, season: int, language: str = "en-US") -> SeasonDetails:
        """GET /tv/{id}/season/{n}: its episodes; season 0 holds the specials."""
        return await self._api.read(_SEASON, {"language": language}, show=show, season=season)


def _parts(append: Sequence[str], seasons: Iterable[int]) -> Iterator[tuple[str, ...]]:
    names = (*append, *(f"{_SEASON_KEY}{number}" for number in seasons))
    return batched(names, MOST) if names else iter([()])
