"""Trakt's API."""

from trakt_tmdb.simulator.wire import Route

from . import (
    around,
    calendars,
    favorites,
    hidden,
    history,
    progress,
    ratings,
    recommendations,
    search,
    titles,
    users,
    watched,
    watchlist,
)

ROUTES: tuple[Route, ...] = tuple(
    route
    for module in (
        users,
        hidden,
        calendars,
        watched,
        history,
        watchlist,
        favorites,
        ratings,
        progress,
        titles,
        around,
        recommendations,
        search,
    )
    for route in module.routes.all
)
