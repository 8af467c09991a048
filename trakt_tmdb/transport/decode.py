"""From bytes to models: strictly at first, then forgiving, item by item."""

import logging
from collections.abc import Callable, Iterator
from functools import cached_property

import msgspec
from msgspec import Raw, Struct

from .pages import Page
from .paging import Paging

type Decode[T] = Callable[[bytes, Paging | None], T]
"""Turns a body, and what the headers said about pages, into a model; raises msgspec's errors."""

_LOGGER = logging.getLogger(__name__)
_WITHOUT_VALUES = ("Expected ", "Object missing ")
_UNREADABLE = (msgspec.MsgspecError, UnicodeError, RecursionError)


class Items[T](Struct, frozen=True, gc=False, kw_only=True):
    """What could be read of a list, and how many items could not."""

    items: tuple[T, ...]
    skipped: int = 0


_read_raw = msgspec.json.Decoder(tuple[Raw, ...]).decode


class ListDecoder[T]:
    """Reads a JSON array of one model; an unreadable item is left out, counted and logged once."""

    def __init__(self, model: type[T], item: Callable[[Raw], T] | None = None) -> None:
        self._model = model
        self._item = item or ModelDecoder(model)
        self._name = getattr(model, "__name__", str(model))
        self._told = False

    @cached_property
    def _whole(self) -> msgspec.json.Decoder[tuple[T, ...]]:
        """Made at the first answer: there are many endpoints, and few that a program asks."""
        return msgspec.json.Decoder(tuple[self._model, ...])  # type: ignore[name-defined]

    def __call__(self, body: bytes | Raw) -> Items[T]:
        """Read the array; msgspec's error when it is none."""
        try:
            return Items(items=self._whole.decode(body))
        except msgspec.ValidationError:
            return self._each(_read_raw(body))

    def each(self, body: bytes | Raw) -> Iterator[T]:
        """Read one item after the other, for who keeps none of them."""
        return self._readable(_read_raw(body))

    def _each(self, raws: tuple[Raw, ...]) -> Items[T]:
        items = tuple(self._readable(raws))
        return Items(items=items, skipped=len(raws) - len(items))

    def _readable(self, raws: tuple[Raw, ...]) -> Iterator[T]:
        for raw in raws:
            try:
                item = self._item(raw)
            except _UNREADABLE as error:
                self._tell(error)
            else:
                yield item

    def _tell(self, error: Exception) -> None:
        if not self._told:
            self._told = True
            _LOGGER.warning("Left out what could not be read as %s: %s", self._name, _told(error))


def _told(error: Exception) -> str:
    """Say what was expected, or where, never what came: msgspec quotes some values."""
    message = str(error)
    return message if message.startswith(_WITHOUT_VALUES) else message.rpartition(" - at ")[2]


class ModelDecoder[T]:
    """Reads one model; a null where the model has none counts as absent."""

    def __init__(self, model: type[T]) -> None:
        self._model = model

    @cached_property
    def _strict(self) -> msgspec.json.Decoder[T]:
        """Made at the first answer."""
        return msgspec.json.Decoder(self._model)

    def __call__(self, body: bytes | Raw) -> T:
        """Read the model; msgspec's error when even the forgiving way fails."""
        try:
            return self._strict.decode(body)
        except msgspec.ValidationError:
            return msgspec.convert(_without_nulls(msgspec.json.decode(body)), self._model, strict=False)


def _without_nulls(value: object) -> object:
    match value:
        case dict():
            return {key: _without_nulls(item) for key, item in value.items() if item is not None}
        case list():
            return [_without_nulls(item) for item in value if item is not None]
        case _:
            return value


def one[T](model: type[T]) -> Decode[T]:
    """Decode a body that is one model."""
    decode = ModelDecoder(model)
    return lambda body, _paging: decode(body)


def one_or_none[T](model: type[T]) -> Decode[T | None]:
    """Decode a body that is one model, or nothing at all (204)."""
    decode = ModelDecoder(model)
    return lambda body, _paging: decode(body) if body else None


def nothing(_body: bytes, _paging: Paging | None) -> None:
    """Take whatever came: nothing of it is of use."""


def many[T](model: type[T]) -> Decode[tuple[T, ...]]:
    """Decode a body that is the whole list."""
    decode = ListDecoder(model)
    return lambda body, _paging: decode(body).items


def each_of[T](model: type[T]) -> Decode[Iterator[T]]:
    """Decode a body that is the whole list item by item, which takes no more memory than one of them."""
    decode = ListDecoder(model)
    return lambda body, _paging: decode.each(body)


def page_of[T](model: type[T], item: Callable[[Raw], T] | None = None) -> Decode[Page[T]]:
    """Decode a body that is one page of a list, counted by the headers; `item` reads what is no `model`."""
    decode = ListDecoder(model, item)
    return lambda body, paging: _page(decode(body), paging or Paging())


def _page[T](listed: Items[T], paging: Paging) -> Page[T]:
    return Page(
        items=listed.items,
        page=paging.page or 1,
        page_count=paging.page_count,
        item_count=paging.item_count,
        skipped=listed.skipped,
    )
