"""/users/{id}: who follows whom."""

from collections.abc import Iterable
from datetime import datetime

from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer, nothing

from .users import named, user_json

routes = Routes(Service.TRAKT)


@routes.get("/users/{id}/followers", personal=True)
def followers(call: Call) -> Answer:
    """Who follows somebody."""
    account = named(call)
    if account is None:
        return nothing(404)
    name = account.person.username
    everybody = call.state.accounts.values()
    found = ((one, one.follows_people.people.get(name)) for one in everybody)
    return _people(call, ((one, at) for one, at in found if at), "followed_at")


@routes.get("/users/{id}/following", personal=True)
def following(call: Call) -> Answer:
    """Whom somebody follows."""
    account = named(call)
    if account is None:
        return nothing(404)
    followed = account.follows_people.people.items()
    return _people(call, ((call.state.accounts[name], at) for name, at in followed), "followed_at")


@routes.get("/users/{id}/friends", personal=True)
def friends(call: Call) -> Answer:
    """Who follow each other, since the later of the two did."""
    account = named(call)
    if account is None:
        return nothing(404)
    name = account.person.username
    pairs = ((call.state.accounts[other], at) for other, at in account.follows_people.people.items())
    back = ((one, at, one.follows_people.people.get(name)) for one, at in pairs)
    return _people(call, ((one, max(at, other)) for one, at, other in back if other), "friends_at")


@routes.post("/users/{id}/follow", personal=True)
def follow(call: Call) -> Answer:
    """Follow somebody; 409 the second time."""
    account = named(call)
    if account is None or account is call.me:
        return nothing(404)
    if not call.me.follow(account.person.username):
        return nothing(409)
    now = stamp(call.state.clock.now())
    return answer({"approved_at": now, "user": user_json(account, call.host)}, 201)


@routes.delete("/users/{id}/follow", personal=True)
def unfollow(call: Call) -> Answer:
    """Follow them no more."""
    account = named(call)
    if account is None:
        return nothing(404)
    call.me.unfollow(account.person.username)
    return nothing(204)


def _people(call: Call, people: Iterable[tuple[Account, datetime]], told: str) -> Answer:
    page = paged(sorted(people, key=lambda pair: pair[1], reverse=True), call.query)
    rows = [{told: stamp(at), "user": user_json(one, call.host)} for one, at in page.items]
    return answer(rows, headers=page.headers)
