"""An argument for whatever a client's method wants, made from its annotation."""

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAliasType, Union, get_args, get_origin, get_type_hints

import msgspec

from trakt_tmdb.trakt.models import CheckinItem, CommentedItem, Ids, Media

from .method import Ask

type Arguments = Mapping[str, Any]

BY_NAME: Mapping[str, Any] = {
    "country": "us",
    "language": "zh",
    "languages": ("zh",),
    "countries": ("jp",),
    "genres": ("anime",),
    "translations": "zh",
    "source": "imdb",
    "value": "tt0111161",
    "user": "me",
    "query": "lantern",
    "name": "Rainy days",
    "password": "word",
    "period": "weekly",
    "region": "US",
}
"""What no annotation tells."""

_BY_TYPE: Mapping[object, Any] = {
    int: 1,
    float: 1.0,
    str: "1",
    bool: True,
    date: date(2026, 11, 23),
    datetime: datetime(2026, 11, 20, 20, 15, tzinfo=UTC),
    Media: Media.SHOW,
}
_OF_STRUCTS: Mapping[str, Arguments] = {
    "Ids": {"trakt": 1},
    "RatingItem": {"rating": 8},
    "NewComment": {"show": CommentedItem(ids=Ids(trakt=1))},
    "ListChanges": {"name": "Rain"},
    "ScrobbleItem": {"episode": CheckinItem(ids=Ids(trakt=1))},
}
"""What may be left out, and belongs into a sample all the same."""

_COLLECTIONS = (Iterable, Sequence, tuple, list)


def required(ask: Ask) -> Arguments:
    """Only what has to be given."""
    return _arguments(ask, lambda one: one.default is one.empty)


def everything(ask: Ask) -> Arguments:
    """Every argument."""
    return _arguments(ask, lambda _: True)


def variants(ask: Ask) -> Iterator[Arguments]:
    """What has to be given, everything, and each choice that there is to be made."""
    least, most = required(ask), everything(ask)
    yield from (least, most)
    for name, kind in _hints(ask).items():
        for choice in _choices(kind) if name in most else ():
            yield {**least, name: choice}


def _choices(kind: Any) -> tuple[Any, ...]:
    plain = _plain(kind)
    if get_origin(plain) is Literal:
        return get_args(plain)
    return (Media.MOVIE, Media.SHOW, Media.SEASON, Media.EPISODE) if plain is Media else ()


def _arguments(ask: Ask, wanted: Any) -> Arguments:
    hints = _hints(ask)
    parameters = inspect.signature(ask).parameters.values()
    return {one.name: _sample(one.name, hints[one.name]) for one in parameters if wanted(one)}


def _hints(ask: Ask) -> Mapping[str, Any]:
    function = ask if inspect.ismethod(ask) or inspect.isfunction(ask) else type(ask).__call__
    return get_type_hints(function, include_extras=True)


def _sample(name: str, kind: Any) -> Any:
    plain = _plain(kind)
    if get_origin(plain) is Literal:
        return get_args(plain)[0]
    if name in BY_NAME:
        return BY_NAME[name]
    if get_origin(plain) in _COLLECTIONS:
        return (_sample(f"{name}'s", get_args(plain)[0]),)
    return _BY_TYPE[plain] if plain in _BY_TYPE else _of_class(name, plain)


def _plain(kind: Any) -> Any:
    """What an annotation means, without aliases, remarks and None."""
    if isinstance(kind, TypeAliasType):
        return _plain(kind.__value__)
    origin = get_origin(kind)
    if isinstance(origin, TypeAliasType):
        return _plain(origin.__value__)
    if origin is Annotated:
        return _plain(get_args(kind)[0])
    if origin in {Union, UnionType}:
        return _plain(next(one for one in get_args(kind) if one is not NoneType))
    return kind


def _of_class(name: str, kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _struct(kind)
    raise AssertionError(f"There is no sample for {name}: {kind}: say one in BY_NAME.")


def _struct(kind: type[msgspec.Struct]) -> msgspec.Struct:
    hints = get_type_hints(kind, include_extras=True)
    told = _OF_STRUCTS.get(kind.__name__, {})
    needed = (one.name for one in msgspec.structs.fields(kind) if one.required)
    return kind(**{name: _sample(name, hints[name]) for name in needed}, **told)
