"""The views that change, by name."""

from enum import StrEnum


class View(StrEnum):
    """What subscribers are told about when it changes."""

    SCHEDULE = "schedule"
    UP_NEXT = "up_next"
    MY_SHOWS = "my_shows"
    HISTORY = "history"
    WATCHLIST = "watchlist"
    FAVORITES = "favorites"
    LISTS = "lists"
    DISCOVER = "discover"
    DETAILS = "details"
    CHANGES = "changes"
