"""TMDB's contract describes one example per address: values are compared with it by shape."""

from tests.contract.inaccuracies import TMDB_INTEGERS, TMDB_KEYS_OF_ONE_MEDIUM
from tests.contract.openapi import Schema

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": TMDB_INTEGERS,
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


_COUNTRY = 2
"""Letters of the keys of what is told country by country; the example's are not every answer's."""


def differences(schema: Schema, value: object, place: str = "$") -> list[str]:
    """Keys that the example has and the value lacks, and types that differ; null fits everything."""
    expected = schema.get("type")
    if value is None or not isinstance(expected, str):
        return []
    if not isinstance(value, _TYPES[expected]):
        return [f"{place}: {value!r} is no {expected}"]
    if isinstance(value, list):
        return [one for item in value for one in differences(schema.get("items", {}), item, f"{place}[]")]
    if isinstance(value, dict):
        return _of_object(schema.get("properties", {}), value, place)
    return []


def _of_object(properties: Schema, value: dict[str, object], place: str) -> list[str]:
    if all(len(key) == _COUNTRY and key.isupper() for key in properties):
        return []
    needed = properties.keys() - TMDB_KEYS_OF_ONE_MEDIUM
    found = [f"{place}.{key} is absent" for key in needed if key not in value]
    for key, inner in properties.items():
        found += differences(inner, value.get(key), f"{place}.{key}")
    return found
