"""Comments and lists are liked in the same way: by whom, since when, and no more."""

from collections.abc import Callable

from trakt_tmdb.simulator.account.follows import Likeable
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, answer, nothing

from .users import named, user_json


def open_likes[T](
    routes: Routes,
    kind: Likeable,
    find: Callable[[Call, int], T | None],
    write: Callable[[Call, T], Json],
) -> None:
    """Let people like what `find` finds by its id, and see who does.

    `write` shows it among what somebody likes.
    """
    address = f"/{kind}s/{{id}}"

    def number_of(call: Call) -> int | None:
        number = whole_number(call.path["id"], 0)
        return None if find(call, number) is None else number

    @routes.get(f"{address}/likes")
    def likes(call: Call) -> Answer:
        number = number_of(call)
        if number is None:
            return nothing(404)
        page = paged(likers(call, kind, number), call.query)
        return answer(page.items, headers=page.headers)

    def turn(call: Call, how: Callable[[Likeable, int], None]) -> Answer:
        number = number_of(call)
        if number is None:
            return nothing(404)
        how(kind, number)
        return nothing(204)

    @routes.post(f"{address}/like", personal=True)
    def like(call: Call) -> Answer:
        """A second time changes nothing."""
        return turn(call, call.me.like)

    @routes.delete(f"{address}/like", personal=True)
    def unlike(call: Call) -> Answer:
        return turn(call, call.me.unlike)

    @routes.get(f"/users/{{id}}/likes/{kind}s", personal=True)
    def liked(call: Call) -> Answer:
        account = named(call)
        if account is None:
            return nothing(404)
        given = ((find(call, number), at) for number, at in account.likes.latest_first(kind))
        page = paged([(one, at) for one, at in given if one is not None], call.query)
        rows = [{"liked_at": stamp(at), "type": kind, kind: write(call, one)} for one, at in page.items]
        return answer(rows, headers=page.headers)


def likers(call: Call, kind: Likeable, number: int) -> list[Json]:
    """Who of those with an account likes something."""
    given = ((account, account.likes.since(kind, number)) for account in call.state.accounts.values())
    return [{"liked_at": stamp(at), "user": user_json(account, call.host)} for account, at in given if at]
