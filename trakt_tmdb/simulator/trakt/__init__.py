"""Trakt's API."""

from trakt_tmdb.simulator.wire import Route

from . import calendars, history, progress, search, titles, users, watched, watchlist

ROUTES: tuple[Route, ...] = tuple(
    route
    for module in (users, calendars, watched, history, watchlist, progress, titles, search)
    for route in module.routes.all
)
