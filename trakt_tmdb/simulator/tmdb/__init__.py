"""TMDB's API."""

from trakt_tmdb.simulator.wire import Route

from .routes import routes

ROUTES: tuple[Route, ...] = tuple(routes.all)
