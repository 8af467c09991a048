"""Names of what a change makes untrue; `TraktClient.expire` takes them."""

SETTINGS = "settings"
WATCHED_SHOWS = "watched_shows"
WATCHED_MOVIES = "watched_movies"
HISTORY = "history"
PROGRESS = "progress"
UP_NEXT = "up_next"
WATCHLIST = "watchlist"
MY_CALENDAR = "my_calendar"

AFTER_PLAYS = (WATCHED_SHOWS, WATCHED_MOVIES, HISTORY, PROGRESS, UP_NEXT, WATCHLIST, MY_CALENDAR)
"""Trakt takes a title off the watchlist at its first play."""

AFTER_WATCHLIST = (WATCHLIST, MY_CALENDAR)


def progress_of(show_id: int | str) -> str:
    """Name one show's progress."""
    return f"{PROGRESS}:{show_id}"
