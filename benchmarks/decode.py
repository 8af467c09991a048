"""10,000 plays from bytes to objects."""

import asyncio
import json
from dataclasses import dataclass
from datetime import datetime

import aiohttp
import msgspec
import orjson
from mashumaro.codecs.orjson import ORJSONDecoder
from pydantic import BaseModel, TypeAdapter

from trakt_tmdb.simulator import LARGE
from trakt_tmdb.trakt.models import Play
from trakt_tmdb.transport.decode import page_of

from .bare import asked
from .clients import trakt_headers
from .machine import versioned
from .row import Row, Table
from .sample import Sample, in_turn
from .scale import Scale
from .serve import Address
from .services import simulated

_OF_ORJSON = 0.6
_PAGE = 250

ABOUT = """\
All plays of a large account, as Trakt sends them, in one JSON array. Ours is what `trakt.sync.history()`
runs: frozen structs with parsed times. orjson and json stop at dictionaries; the models of mashumaro
(through orjson) and pydantic declare only the fields that are sent."""


@dataclass(frozen=True)
class _Ids:
    trakt: int
    slug: str | None = None
    imdb: str | None = None
    tmdb: int | None = None
    tvdb: int | None = None


@dataclass(frozen=True)
class _Title:
    ids: _Ids
    title: str | None = None
    year: int | None = None


@dataclass(frozen=True)
class _Episode:
    ids: _Ids
    season: int | None = None
    number: int | None = None
    title: str | None = None


@dataclass(frozen=True)
class _Play:
    id: int
    watched_at: datetime
    action: str
    type: str
    movie: _Title | None = None
    show: _Title | None = None
    episode: _Episode | None = None


class _IdsModel(BaseModel):
    trakt: int
    slug: str | None = None
    imdb: str | None = None
    tmdb: int | None = None
    tvdb: int | None = None


class _TitleModel(BaseModel):
    ids: _IdsModel
    title: str | None = None
    year: int | None = None


class _EpisodeModel(BaseModel):
    ids: _IdsModel
    season: int | None = None
    number: int | None = None
    title: str | None = None


class _PlayModel(BaseModel):
    id: int
    watched_at: datetime
    action: str
    type: str
    movie: _TitleModel | None = None
    show: _TitleModel | None = None
    episode: _EpisodeModel | None = None


def measure(scale: Scale) -> Table:
    """Decode the same bytes in turn."""
    with simulated(LARGE) as services:
        body = asyncio.run(_history(services.address))
    ours = page_of(Play)
    times = in_turn(
        {
            "ours": lambda: ours(body, None),
            "orjson": lambda: orjson.loads(body),
            "json": lambda: json.loads(body),
            "mashumaro": lambda: _dataclasses.decode(body),
            "pydantic": lambda: _models.validate_json(body),
        },
        scale.rounds,
    )
    return Table(title="Decoding", about=ABOUT, rows=_rows(times))


def _rows(times: dict[str, Sample]) -> tuple[Row, ...]:
    name, ours = "decode 10,000 plays", times["ours"]
    return (
        Row.timed(name, ours, times["orjson"], f"{versioned('orjson')}, dictionaries", _OF_ORJSON),
        Row.timed(name, ours, times["json"], "json of the standard library, dictionaries"),
        Row.timed(name, ours, times["mashumaro"], f"{versioned('mashumaro')}, dataclasses"),
        Row.timed(name, ours, times["pydantic"], f"{versioned('pydantic')}, models"),
    )


async def _history(address: Address) -> bytes:
    pages = range(1, LARGE.plays // _PAGE + 1)
    async with aiohttp.ClientSession(headers=trakt_headers(address)) as session:
        bodies = [
            await asked(
                session, f"{address.trakt_url}/sync/history", {"page": str(page), "limit": str(_PAGE)}
            )
            for page in pages
        ]
    plays = [play for body in bodies for play in msgspec.json.decode(body, type=list[msgspec.Raw])]
    if len(plays) != LARGE.plays:
        raise LookupError(f"The simulator has {len(plays)} plays instead of {LARGE.plays}.")
    return msgspec.json.encode(plays)


_dataclasses = ORJSONDecoder(list[_Play])
_models = TypeAdapter(list[_PlayModel])
