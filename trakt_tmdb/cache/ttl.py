"""How long each kind of data holds: the one table."""

from msgspec import Struct

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Kind(Struct, frozen=True, gc=False):
    """Seconds after storing: served as it is, served while it is renewed, kept for an outage."""

    name: str
    """Part of every key, so that one kind can be flushed."""
    fresh: float
    stale: float
    keep: float


# What a person changes: ended early by tag, whenever a write or last_activities says so.
SETTINGS = Kind("settings", HOUR, DAY, 30 * DAY)
HISTORY = Kind("history", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
WATCHED = Kind("watched", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
WATCHLIST = Kind("watchlist", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
HIDDEN = Kind("hidden", HOUR, HOUR, 30 * DAY)
LISTS = Kind("lists", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
PLAYBACK = Kind("playback", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
COLLECTION = Kind("collection", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
TASTE = Kind("taste", 15 * MINUTE, 15 * MINUTE, 30 * DAY)

# What changes with time, too: an episode airs, a date moves.
PROGRESS = Kind("progress", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
UP_NEXT = Kind("up_next", 15 * MINUTE, 15 * MINUTE, 30 * DAY)
MY_CALENDAR = Kind("my_calendar", HOUR, 6 * HOUR, 14 * DAY)
RECOMMENDED = Kind("recommended", HOUR, DAY, 14 * DAY)

# What everyone sees, or what other people show of theirs. TMDB's terms end at six months.
CALENDAR = Kind("calendar", HOUR, 12 * HOUR, 14 * DAY)
SHOWN = Kind("shown", 15 * MINUTE, DAY, 14 * DAY)
TITLE = Kind("title", DAY, 30 * DAY, 150 * DAY)
SEASON = Kind("season", 6 * HOUR, 7 * DAY, 150 * DAY)
TRENDING = Kind("trending", 10 * MINUTE, DAY, 7 * DAY)
SEARCH = Kind("search", 30 * MINUTE, DAY, 7 * DAY)
LOOKUP = Kind("lookup", DAY, 30 * DAY, 150 * DAY)
CONFIGURATION = Kind("configuration", 3 * DAY, 30 * DAY, 150 * DAY)

# How far a poll had come when it was last written down; read at the next start, never served.
SEEN = Kind("seen", 0, 0, 30 * DAY)

NOT_FOUND = Kind("not_found", 10 * MINUTE, 10 * MINUTE, DAY)
"""How long it is believed that something does not exist (404); never longer than its own kind holds."""
