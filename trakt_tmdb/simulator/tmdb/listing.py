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
    """Cut the page that was asked for."""
    number = whole_number(call.query.get("page"), 1)
    if not 1 <= number <= _LAST_PAGE:
        return tmdb_error(
            400, 22, "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer."
        )
    return answer(page_of(call, titles, number))


def page_of(call: Call, titles: Sequence[Show | Movie], number: int) -> Json:
    """Write one page."""
    rows = [list_item(title, call.query) for title in titles[(number - 1) * _PAGE : number * _PAGE]]
    pages = -(-len(titles) // _PAGE)
    return {"page": number, "results": rows, "total_pages": pages, "total_results": len(titles)}
