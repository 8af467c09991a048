"""TMDB's API."""

from trakt_tmdb.simulator.wire import Route

from . import favorites, routes

ROUTES: tuple[Route, ...] = (*routes.routes.all, *favorites.routes.all)
