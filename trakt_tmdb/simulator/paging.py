"""Paged answers with Trakt's headers; limits are clamped, not refused."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

MAXIMUM = 250
FIRST_PAGE = 1


class Page[T](Struct, frozen=True, kw_only=True):
    """One page of items and the headers that say which."""

    items: Sequence[T]
    headers: Mapping[str, str]


def paged[T](
    items: Sequence[T], query: Mapping[str, str], default: int = 100, maximum: int = MAXIMUM
) -> Page[T]:
    """Cut the page that the query asks for."""
    number = max(FIRST_PAGE, whole_number(query.get("page"), FIRST_PAGE))
    limit = min(maximum, max(1, whole_number(query.get("limit"), default)))
    start = (number - 1) * limit
    return Page(items=items[start : start + limit], headers=page_headers(number, limit, len(items)))


def page_headers(number: int, limit: int, total: int) -> dict[str, str]:
    """Say which page of how many this is."""
    return {
        "X-Pagination-Page": str(number),
        "X-Pagination-Limit": str(limit),
        "X-Pagination-Page-Count": str(-(-total // limit)),
        "X-Pagination-Item-Count": str(total),
    }


def whole_number(text: str | None, default: int) -> int:
    """Read a number from a query; nonsense counts as absent."""
    return int(text) if text and text.lstrip("-").isdigit() else default
