"""What of an answer did not arrive in the model that was made of it."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum

from msgspec import Struct
from msgspec.structs import fields


def lost(raw: object, read: object, place: str = "$") -> Iterator[str]:
    """Name every place that the model has a field for, where the field has something else than the answer."""
    match read:
        case Struct() if isinstance(raw, dict):
            for field in fields(read):
                if raw.get(field.encode_name) is not None:
                    yield from lost(
                        raw[field.encode_name], getattr(read, field.name), f"{place}.{field.encode_name}"
                    )
        case tuple() if isinstance(raw, list) and len(raw) == len(read):
            for number, (before, after) in enumerate(zip(raw, read, strict=True)):
                yield from lost(before, after, f"{place}[{number}]")
        case Mapping() if isinstance(raw, dict) and len(raw) == len(read):
            for key, after in read.items():
                yield from lost(raw.get(str(key)), after, f"{place}.{key}")
        case _:
            if not _is_same(raw, read):
                yield f"{place}: {raw!r} became {read!r}"


def _is_same(raw: object, read: object) -> bool:
    match read:
        case datetime():
            return isinstance(raw, str) and datetime.fromisoformat(raw) == read
        case date():
            return isinstance(raw, str) and date.fromisoformat(raw) == read
        case Enum():
            return bool(raw == read.value)
    return bool(raw == read)
