"""From bytes to models: strictly at first, then forgiving, item by item."""

import logging
from collections.abc import Callable

import msgspec
from msgspec import Raw, Struct

from .pages import Page
from .paging import Paging

type Decode[T] = Callable[[bytes, Paging | None], T]
"""Turns a body, and what the headers said about pages, into a model; raises msgspec's errors."""

_LOGGER = logging.getLogger(__name__)


class Items[T](Struct, frozen=True, gc=False, kw_only=True):
    """What could be read of a list, and how many items could not."""

    items: tuple[T, ...]
    skipped: int = 0


class ListDecoder[T]:
    """Reads a JSON array of one model; an unreadable item is left out, counted and logged once."""

    def __init__(self, model: type[T]) -> None:
        self._item = ModelDecoder(model)
        self._whole: msgspec.json.Decoder[tuple[T, ...]] = msgspec.json.Decoder(tuple[model, ...])  # type: ignore[valid-type]
        self._raw = msgspec.json.Decoder(tuple[Raw, ...])
        self._name = getattr(model, "__name__", str(model))
        self._told = False

    def __call__(self, body: bytes | Raw) -> Items[T]:
        """Read the array; msgspec's error when it is none."""
        try:
            return Items(items=self._whole.decode(body))
        except msgspec.ValidationError:
            return self._each(self._raw.decode(body))

    def _each(self, raws: tuple[Raw, ...]) -> Items[T]:
        items = []
        for raw in raws:
            try:
                items.append(self._item(raw))
            except msgspec.ValidationError as error:
                self._tell(error)
        return Items(items=tuple(items), skipped=len(raws) - len(items))

    def _tell(self, error: msgspec.ValidationError) -> None:
        if not self._told:
            self._told = True
            _LOGGER.warning("Left out what could not be read as %s: %s", self._name, error)


class ModelDecoder[T]:
    """Reads one model; a null where the model has none counts as absent."""

    def __init__(self, model: type[T]) -> None:
        self._model = model
        self._strict = msgspec.json.Decoder(model)

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


def many[T](model: type[T]) -> Decode[tuple[T, ...]]:
    """Decode a body that is the whole list."""
    decode = ListDecoder(model)
    return lambda body, _paging: decode(body).items


def page_of[T](model: type[T]) -> Decode[Page[T]]:
    """Decode a body that is one page of a list, counted by the headers."""
    decode = ListDecoder(model)
    return lambda body, paging: _page(decode(body), paging or Paging())


def _page[T](listed: Items[T], paging: Paging) -> Page[T]:
    return Page(
        items=listed.items,
        page=paging.page or 1,
        page_count=paging.page_count,
        item_count=paging.item_count,
        skipped=listed.skipped,
    )
