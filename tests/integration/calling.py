"""Calling actions, and what there is in the simulator to call them on."""

from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.const import DOMAIN
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Movie, Part, Show


async def call(hass: HomeAssistant, action: str, **fields: object) -> dict[str, object]:
    """Call an action as an automation does, and give its answer."""
    answer = await hass.services.async_call(DOMAIN, action, fields, blocking=True, return_response=True)
    assert isinstance(answer, dict)
    return dict(answer)


def not_started(simulator: Simulator) -> Show:
    """A show with several aired episodes, none of them watched, that is on no list."""
    demo, now = simulator.state.demo, simulator.state.clock.now()
    return next(
        show
        for show in simulator.state.catalogue.shows.on_trakt
        if show.ids.trakt not in demo.history.shows()
        and len([one for one in show.aired(now) if one.season > 0]) > 2
        and show not in demo.watchlist
        and show not in demo.favorites
    )


def in_progress(simulator: Simulator) -> Show:
    """A show of which something was watched."""
    watched = simulator.state.demo.history.shows()
    return next(one for one in simulator.state.catalogue.shows.on_trakt if one.ids.trakt in watched)


def unseen_movie(simulator: Simulator) -> Movie:
    """A released movie without a play."""
    history, today = simulator.state.demo.history, simulator.state.clock.now().date()
    movies = simulator.state.catalogue.movies.on_trakt
    return next(one for one in movies if not history.of(one) and one.released < today)


def count_plays(simulator: Simulator, show: Show) -> int:
    """How many plays of a show the simulator's history holds."""
    plays = simulator.state.demo.history.newest_first()
    return sum(isinstance(play.item, Part) and play.item.show.ids == show.ids for play in plays)
