"""TMDB's API."""

from trakt_tmdb.simulator.wire import Route

from . import account, charts, configuration, discover, favorites, people, providers, routes, sessions

ROUTES: tuple[Route, ...] = (
    # Before the titles, whose addresses fit these, too.
    *charts.routes.all,
    *people.routes.all,
    *routes.routes.all,
    *account.routes.all,
    *providers.routes.all,
    *configuration.routes.all,
    *favorites.routes.all,
    *discover.routes.all,
    *sessions.routes.all,
)
