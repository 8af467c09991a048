"""/users/{id}: what a person lets others see of history, ratings, watchlist, favourites and collection."""

from msgspec.structs import replace

from trakt_tmdb.simulator.wire import Answer, Call, Handler, Routes, Service, nothing

from . import collection, favorites, history, ratings, watched, watchlist
from .users import named

routes = Routes(Service.TRAKT)


def _shown(of_mine: Handler) -> Handler:
    """Answer of the named person as their own client would be answered."""

    def handle(call: Call) -> Answer:
        account = named(call)
        if account is None:
            return nothing(404)
        path = {name: value for name, value in call.path.items() if name != "id"}
        if "item_id" in path:
            path["id"] = path.pop("item_id")
        return of_mine(replace(call, account=account, path=path))

    return handle


for _path, _handler in (
    ("history/", history.plays),
    ("history/{type}", history.plays),
    ("history/{type}/{item_id}", history.plays),
    ("ratings/{type}", ratings.items),
    ("ratings/{type}/{rating}", ratings.items),
    ("watchlist/{type}/{sort_by}/{sort_how}", watchlist.items),
    ("favorites/{type}/{sort_by}/{sort_how}", favorites.items),
    ("collection/{type}", collection.items),
    ("watched/shows", watched.shows),
    ("watched/movies", watched.movies),
):
    routes.get(f"/users/{{id}}/{_path}", personal=True)(_shown(_handler))
