"""Names of what a change makes untrue; `TraktClient.expire` takes them."""

SETTINGS = "settings"
WATCHED_SHOWS = "watched_shows"
WATCHED_MOVIES = "watched_movies"
HISTORY = "history"
PROGRESS = "progress"
UP_NEXT = "up_next"
WATCHLIST = "watchlist"
MY_CALENDAR = "my_calendar"
FAVORITES = "favorites"
RATINGS = "ratings"
HIDDEN = "hidden"
RECOMMENDATIONS = "recommendations"

AFTER_PLAYS = (WATCHED_SHOWS, WATCHED_MOVIES, HISTORY, PROGRESS, UP_NEXT, WATCHLIST, MY_CALENDAR)
"""Trakt takes a title off the watchlist at its first play."""

AFTER_WATCHLIST = (WATCHLIST, MY_CALENDAR)
AFTER_FAVORITES = (FAVORITES,)
AFTER_RATINGS = (RATINGS,)


def progress_of(show_id: int | str) -> str:
    """Name one show's progress."""
    return f"{PROGRESS}:{show_id}"


def ratings_of(media: str) -> str:
    """Name the ratings of one kind, in the plural."""
    return f"{RATINGS}:{media}"
