"""TMDB's pages: twenty titles, counted in the body."""

from collections.abc import Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.gate import tmdb_error
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, answer

from .render import list_item

_PAGE = 20
_LAST_PAGE = 500


def listed(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    """Cut the page of titles that was asked for."""
    number = _number(call)
    return _NO_PAGE if number is None else answer(page_of(call, titles, number))


def rows_of(call: Call, rows: Sequence[Json]) -> Answer:
    """Cut the page of rows that was asked for."""
    number = _number(call)
    return _NO_PAGE if number is None else answer(_page(rows[_span(number)], number, len(rows)))


def page_of(call: Call, titles: Sequence[Show | Movie], number: int) -> Json:
    """Write one page."""
    rows = [list_item(title, call.query) for title in titles[_span(number)]]
    return _page(rows, number, len(titles))


_NO_PAGE = tmdb_error(
    400, 22, "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer."
)


def _number(call: Call) -> int | None:
    number = whole_number(call.query.get("page"), 1)
    return number if 1 <= number <= _LAST_PAGE else None


def _span(number: int) -> slice:
    return slice((number - 1) * _PAGE, number * _PAGE)


def _page(rows: Sequence[Json], number: int, total: int) -> Json:
    return {
        "page": number,
        "results": rows,
        "total_pages": -(-total // _PAGE),
        "total_results": total,
    }
