"""What the tests of writes look at in the simulated account."""

import json
from collections.abc import Iterator
from datetime import datetime

from tests.library.tracker.conftest import utc_now
from trakt_tmdb import EpisodeRef, Media, SeasonRef, TitleRef
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Movie, Part, Show
from trakt_tmdb.simulator.faults import Fault, FaultKind

LONG_SHOW = "Captain Tetsu and the Endless Sea"
"""More than a thousand episodes, specials, and none of them watched."""


def show_called(simulator: Simulator, name: str) -> Show:
    return next(one for one in simulator.state.catalogue.shows.on_trakt if one.title == name)


def show_ref(show: Show) -> TitleRef:
    return TitleRef(media=Media.SHOW, trakt=show.ids.trakt, tmdb=show.ids.tmdb)


def season_ref(show: Show, season: int) -> SeasonRef:
    return SeasonRef(title=show_ref(show), season=season)


def episode_ref(show: Show, season: int, number: int) -> EpisodeRef:
    return EpisodeRef(title=show_ref(show), season=season, number=number)


def parts(show: Show, season: int) -> list[Part]:
    """Every episode of a season."""
    found = show.season(season)
    assert found is not None
    return [Part(show=show, season=found, episode=one) for one in found.episodes]


def regular(show: Show) -> list[Part]:
    """Every episode but the specials."""
    return [part for season in show.seasons if season.number for part in parts(show, season.number)]


def out(items: list[Part]) -> list[Part]:
    """Those that aired."""
    return [item for item in items if item.episode.first_aired <= utc_now()]


def aired(simulator: Simulator) -> Iterator[Part]:
    """Episodes that aired, without specials."""
    for show in simulator.state.catalogue.shows.on_trakt:
        yield from out(regular(show))


def unseen(simulator: Simulator) -> Part:
    return next(part for part in aired(simulator) if not plays(simulator, part))


def plays(simulator: Simulator, item: Part | Movie) -> list[datetime]:
    return [play.watched_at for play in simulator.state.demo.history.of(item)]


def watched(simulator: Simulator, items: list[Part]) -> list[Part]:
    return [item for item in items if plays(simulator, item)]


def sent(simulator: Simulator, route: str) -> list[dict[str, list[dict[str, object]]]]:
    """The bodies posted to a route, oldest first."""
    entries = simulator.state.requests.entries
    return [json.loads(one.body) for one in entries if (one.method, one.route) == ("POST", route)]


def fail_posts(
    simulator: Simulator,
    route: str,
    kind: FaultKind,
    *,
    count: int = 1,
    status: int = 503,
    retry_after: int | None = None,
    after: int = 0,
) -> None:
    """Let the next posts to a route meet a fault, but for the first `after` of them."""
    for _ in range(after):
        simulator.state.faults.add(Fault(kind=FaultKind.DELAY, method="POST", path=f"{route}$"))
    simulator.state.faults.add(
        Fault(
            kind=kind,
            method="POST",
            path=f"{route}$",
            count=count,
            status=status,
            retry_after=retry_after,
        )
    )
