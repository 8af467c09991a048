"""`python -m benchmarks.library.theirs ADDRESS`: what the same views show, read as pytrakt's users read it.

pytrakt has no call for plays by time and none for the next episodes of many shows: plays are asked for
with its client, progress show by show. Its lists stop at the service's first page unless its `paginate`
reads them, so that is what is used.
"""

import sys
from datetime import UTC, datetime, timedelta
from tempfile import gettempdir

import msgspec
import trakt.core
from trakt.calendar import MyMovieCalendar, MyShowCalendar
from trakt.pagination import paginate
from trakt.sync import get_watched
from trakt.tv import TVShow

from benchmarks.child import answer
from benchmarks.serve import Address
from benchmarks.services import Services

from .reading import Reading, read


def reading(services: Services) -> Reading:
    """Read it once."""
    configure(services.address)
    today = datetime.now(UTC).date()
    monday = today - timedelta(days=today.weekday())
    with read(services) as started:
        kept = [
            MyShowCalendar(date=monday.isoformat(), days=7),
            MyMovieCalendar(date=monday.isoformat(), days=7),
            [progress_of(row["show"]) for row in paginate("sync/watched/shows", limit=250)],
            get_watched("movies"),
            paginate("sync/watchlist", limit=250, extended="full"),
            trakt.core.api().get("sync/history?limit=50&extended=full"),
        ]
    del kept
    return started.done


def configure(address: Address) -> None:
    """Point it at the simulator by the module's own settings."""
    trakt.core.BASE_URL = f"{address.trakt_url}/"
    trakt.core.CONFIG_PATH = f"{gettempdir()}/there-is-no-pytrakt.json"
    trakt.core.CLIENT_ID = address.client_id
    trakt.core.CLIENT_SECRET = "none"  # noqa: S105 - with one, it looks for no file
    trakt.core.OAUTH_TOKEN = address.access_token


def progress_of(show: dict[str, object]) -> object:
    """A show's progress, with its next episode."""
    return TVShow(**show).watched_progress()


if __name__ == "__main__":
    answer(reading(Services(msgspec.json.decode(sys.argv[1], type=Address))))
