"""How an answer looks after a fault has met it."""

from collections.abc import Callable, Mapping

import msgspec

from .faults import Fault, FaultKind
from .gate import cloudflare
from .wire import Answer

_HTML = b"<!DOCTYPE html><html><body><h1>We will be back soon</h1></body></html>"
_KEPT = frozenset({"ids", "trakt", "show", "movie", "episode", "season", "number", "id"})


def instead_of_answer(fault: Fault) -> Answer | None:
    """Give the answer that a fault puts in place of the real one; None when the request is still heard."""
    if fault.kind is FaultKind.CLOUDFLARE_BLOCK:
        return cloudflare(403, "Attention Required! | Cloudflare")
    if fault.kind is FaultKind.CLOUDFLARE_LIMIT:
        return cloudflare(429, "Access denied | Error 1015", fault.retry_after)
    wait = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
    if fault.kind is FaultKind.RATE_LIMIT:
        return Answer(status=429, content_type="text/html", headers=wait)
    if fault.kind is FaultKind.STATUS:
        return Answer(status=fault.status, content_type="text/html", headers=wait)
    return None


def changed(fault: Fault, real: Answer) -> Answer:
    """Spoil a real answer."""
    spoil = _SPOILERS.get(fault.kind)
    return spoil(real) if spoil else real


def _with_body(real: Answer, body: bytes) -> Answer:
    return msgspec.structs.replace(real, body=body)


def _html(real: Answer) -> Answer:
    return msgspec.structs.replace(real, body=_HTML, content_type="text/html")


def _swap_types(value: object) -> object:
    match value:
        case dict():
            return {key: _swap_types(inner) for key, inner in value.items()}
        case list():
            return [_swap_types(inner) for inner in value]
        case bool():
            return "perhaps"
        case int() | float():
            return str(value)
        case str():
            return len(value)
        case _:
            return value


def _thin_out(value: object) -> object:
    match value:
        case dict():
            return {key: _thin_out(inner) for key, inner in value.items() if key in _KEPT}
        case list():
            return [_thin_out(inner) for inner in value]
        case _:
            return value


def _rewritten(change: Callable[[object], object]) -> Callable[[Answer], Answer]:
    def spoil(real: Answer) -> Answer:
        return (
            _with_body(real, msgspec.json.encode(change(msgspec.json.decode(real.body))))
            if real.body
            else real
        )

    return spoil


def _lie_about_pages(real: Answer) -> Answer:
    pages = int(real.headers.get("X-Pagination-Page-Count", "1"))
    return msgspec.structs.replace(real, headers={**real.headers, "X-Pagination-Page-Count": str(pages + 3)})


_SPOILERS: Mapping[FaultKind, Callable[[Answer], Answer]] = {
    FaultKind.EMPTY_BODY: lambda real: _with_body(real, b""),
    FaultKind.HTML_BODY: _html,
    FaultKind.TRUNCATED_JSON: lambda real: _with_body(real, real.body[: len(real.body) // 2]),
    FaultKind.WRONG_TYPES: _rewritten(_swap_types),
    FaultKind.ABSENT_FIELDS: _rewritten(_thin_out),
    FaultKind.LYING_PAGES: _lie_about_pages,
}
