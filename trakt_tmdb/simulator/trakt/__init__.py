"""Trakt's API."""

from trakt_tmdb.simulator.wire import Route

from . import (
    around,
    calendars,
    checkin,
    collection,
    comments,
    favorites,
    follows,
    hidden,
    history,
    lists,
    people,
    playback,
    progress,
    public,
    public_lists,
    ranked,
    ratings,
    recommendations,
    reference,
    scrobble,
    search,
    shown,
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
        checkin,
        collection,
        watchlist,
        favorites,
        public_lists,
        lists,
        playback,
        scrobble,
        ratings,
        progress,
        comments,
        follows,
        shown,
        # Before the titles, whose addresses fit these, too.
        ranked,
        titles,
        around,
        people,
        public,
        recommendations,
        reference,
        search,
    )
    for route in module.routes.all
)
