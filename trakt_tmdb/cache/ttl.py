"""How long each kind of data holds: the one table."""

from msgspec import Struct

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Kind(Struct, frozen=True, gc=False):
    """Seconds after storing: served as it is, served while it is renewed, kept for an outage."""

    fresh: float
    stale: float
    keep: float


# What a person changes: ended early by tag, whenever a write or last_activities says so.
SETTINGS = Kind(HOUR, DAY, 30 * DAY)
HISTORY = Kind(15 * MINUTE, 15 * MINUTE, 30 * DAY)
WATCHED = Kind(15 * MINUTE, 15 * MINUTE, 30 * DAY)
WATCHLIST = Kind(15 * MINUTE, 15 * MINUTE, 30 * DAY)
PROGRESS = Kind(15 * MINUTE, 15 * MINUTE, 30 * DAY)
HIDDEN = Kind(HOUR, HOUR, 30 * DAY)
TASTE = Kind(15 * MINUTE, 15 * MINUTE, 30 * DAY)
UP_NEXT = Kind(15 * MINUTE, 15 * MINUTE, 30 * DAY)
MY_CALENDAR = Kind(HOUR, 6 * HOUR, 14 * DAY)
RECOMMENDED = Kind(HOUR, DAY, 14 * DAY)

# What everyone sees. TMDB's terms end at six months.
CALENDAR = Kind(HOUR, 12 * HOUR, 14 * DAY)
TITLE = Kind(DAY, 30 * DAY, 150 * DAY)
SEASON = Kind(6 * HOUR, 7 * DAY, 150 * DAY)
TRENDING = Kind(10 * MINUTE, DAY, 7 * DAY)
SEARCH = Kind(30 * MINUTE, DAY, 7 * DAY)
LOOKUP = Kind(DAY, 30 * DAY, 150 * DAY)
CONFIGURATION = Kind(3 * DAY, 30 * DAY, 150 * DAY)
