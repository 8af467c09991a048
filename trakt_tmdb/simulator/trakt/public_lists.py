"""/lists: everybody's public lists, and what is said of them."""

from collections.abc import Iterator

from trakt_tmdb.simulator.account.lists import PersonalList
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer, nothing

from .comments import comments_on
from .likes import likers, open_likes
from .lists import list_of

routes = Routes(Service.TRAKT)

_AGE = 600
_PAGE = 10


@routes.get("/lists/trending", "/lists/popular", max_age=_AGE)
def ranked(call: Call) -> Answer:
    """Public lists, the most liked first."""
    counted = [(len(likers(call, "list", one.id)), one) for one in _public(call)]
    page = paged(sorted(counted, key=lambda pair: -pair[0]), call.query, default=_PAGE)
    rows = [
        {
            "like_count": likes,
            "comment_count": len(call.state.board.about(("list", one.id))),
            "list": list_of(call, one),
        }
        for likes, one in page.items
    ]
    return answer(rows, headers=page.headers)


@routes.get("/lists/{id}")
def summary(call: Call) -> Answer:
    """A list without its items."""
    one = _found(call)
    return answer(list_of(call, one)) if one else nothing(404)


@routes.get("/lists/{id}/comments/{sort}")
def comments(call: Call) -> Answer:
    """What is said of a list."""
    one = _found(call)
    return comments_on(call, ("list", one.id)) if one else nothing(404)


def _public(call: Call) -> Iterator[PersonalList]:
    accounts = call.state.accounts.values()
    return (one for account in accounts for one in account.lists if one.privacy == "public")


def _found(call: Call) -> PersonalList | None:
    return _known(call, whole_number(call.path["id"], 0))


def _known(call: Call, number: int) -> PersonalList | None:
    mine = call.account.lists if call.account else ()
    return next((one for one in (*mine, *_public(call)) if one.id == number), None)


open_likes(routes, "list", _known, list_of)
