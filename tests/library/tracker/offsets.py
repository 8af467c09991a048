"""Shows of the demo account that an own offset makes a difference to."""

from collections.abc import Iterator
from datetime import timedelta

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.watching import out, regular
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part, Show

DAY = timedelta(days=1)


def started(simulator: Simulator) -> Iterator[Show]:
    seen = simulator.state.demo.history.shows()
    return (show for show in simulator.state.catalogue.shows.on_trakt if show.ids.trakt in seen)


def watch(simulator: Simulator, items: list[Part]) -> None:
    unseen = [item for item in items if not simulator.state.demo.history.of(item)]
    simulator.state.demo.watch([(item, item.episode.first_aired) for item in unseen])


def weekly(simulator: Simulator) -> Show:
    """A show of the demo account that aired in the last ten days and will again in the next."""

    def is_weekly(show: Show) -> bool:
        aired, ahead = show.aired(utc_now()), show.coming(utc_now())
        near = 10 * DAY
        return bool(
            len(aired) > 1
            and len(ahead) > 1
            and aired[-1].first_aired > utc_now() - near
            and timedelta(hours=1) < ahead[0].first_aired - utc_now() < near
            and ahead[0].first_aired + timedelta(hours=1) < ahead[1].first_aired
        )

    return next(filter(is_weekly, started(simulator)))


def caught_up(simulator: Simulator) -> Show:
    """Such a show with everything seen that aired."""
    show = weekly(simulator)
    watch(simulator, out(regular(show)))
    return show


def one_behind(simulator: Simulator) -> Show:
    """Such a show with all seen but the latest episode."""
    show = weekly(simulator)
    aired = out(regular(show))
    watch(simulator, aired[:-1])
    simulator.state.demo.unwatch(simulator.state.demo.history.of(aired[-1]))
    return show
