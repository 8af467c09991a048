"""Valid answers made wrong, in every way that a service, a proxy or a cable might."""

from random import Random

import msgspec
from msgspec.structs import replace

from trakt_tmdb.transport.message import Response

type Json = dict[str, Json] | list[Json] | str | float | bool | msgspec.Raw | None

VALUES = (
    b"null",
    b"true",
    b"0",
    b"-1",
    b"1.5",
    b"1e308",
    b"1180591620717411303424",
    b"9" * 5000,
    b'""',
    b'"x"',
    b'"%s"' % (b"9" * 400),
    b'"<script>alert(1)</script>"',
    b'"\\u0000"',
    b'"2026-13-45T99:99:99Z"',
    b'"0001-01-01T00:00:00+14:00"',
    b'"9999-12-31T23:59:59.999-14:00"',
    b'"0000-00-00"',
    b"[]",
    b"[null]",
    b"{}",
    b'{"ids": {}}',
)
"""JSON that fits nowhere, or nearly fits."""

BROKEN = (b"NaN", b"1e999", b'"\\ud800"', b'"\xff"', b"\xff\xfe", b"[" * 5000 + b"]" * 5000, b'{"a": ')
"""What is no JSON, or more than can be read."""

_BODIES = (
    b"",
    b" ",
    b"null",
    b"[]",
    b"{}",
    b"0",
    b'"x"',
    b"<!DOCTYPE html><html>",
    b"\xff\xfe",
    b"[" * 100_000,
)
_KEYS = ("", "-1", "x", "9" * 5000, "\x00", "season/-1", "season/x")
_STATUSES = (201, 204, 206, 302, 304, 400, 401, 403, 404, 409, 418, 420, 423, 426, 429, 503, 520)
_HEADERS = (
    "content-type",
    "retry-after",
    "server",
    "x-account-limit",
    "x-pagination-item-count",
    "x-pagination-page",
    "x-pagination-page-count",
    "x-vip-user",
)
_HEADER_VALUES = (
    "0",
    "-1",
    "2",
    "900",
    "x",
    "9" * 5000,
    "cloudflare",
    "text/html",
    "Sun, 99 Nov 99999 99:99:99 +99999999",
)


def spoiled(answer: Response, chance: Random, elsewhere: tuple[Response, ...]) -> Response:
    """Spoil an answer: a value, a key, the whole body, the headers, or it is one to another question."""
    match chance.randrange(10):
        case 0:
            return replace(answer, body=chance.choice(_BODIES))
        case 1:
            return replace(answer, body=answer.body[: chance.randrange(len(answer.body) + 1)])
        case 2:
            return replace(answer, body=chance.choice(elsewhere).body)
        case 3:
            return replace(answer, headers={**answer.headers, **_headers(chance)})
        case 4:
            odd = _with_one_odd_value(answer, chance)
            return replace(odd, status=chance.choice(_STATUSES), headers=_headers(chance))
        case _:
            return _with_one_odd_value(answer, chance)


def odd_item(item: Json, chance: Random) -> Json:
    """Spoil one item of a list so that the list stays one."""
    return _changed(item, chance, VALUES)


def marked(answer: Response, chance: Random, mark: str) -> Response:
    """Put a word where it does not belong."""
    if not answer.body:
        return replace(answer, body=mark.encode())
    value = _changed(msgspec.json.decode(answer.body), chance, (msgspec.json.encode(mark),))
    return replace(answer, body=msgspec.json.encode(value))


def _headers(chance: Random) -> dict[str, str]:
    return {name: chance.choice(_HEADER_VALUES) for name in chance.sample(_HEADERS, 4)}


def _with_one_odd_value(answer: Response, chance: Random) -> Response:
    if not answer.body:
        return answer
    value = _changed(msgspec.json.decode(answer.body), chance, (*VALUES, *BROKEN))
    return replace(answer, body=msgspec.json.encode(value))


def _changed(value: Json, chance: Random, odd: tuple[bytes, ...]) -> Json:
    """Go down to somewhere, and change what is there."""
    if isinstance(value, dict) and value and chance.random() < 0.85:
        return _in_object(value, chance, odd)
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], _changed(value[at], chance, odd), *value[at + 1 :]]
    return msgspec.Raw(chance.choice(odd))


def _in_object(value: dict[str, Json], chance: Random, odd: tuple[bytes, ...]) -> Json:
    key = chance.choice(sorted(value))
    others = {name: one for name, one in value.items() if name != key}
    match chance.randrange(6):
        case 0:
            return others
        case 1:
            return others | {chance.choice(_KEYS): value[key]}
        case _:
            return value | {key: _changed(value[key], chance, odd)}
