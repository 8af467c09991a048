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
LISTS = "lists"
COLLECTION = "collection"
PLAYBACK = "playback"

FOLLOWS = "follows"
LIKES = "likes"
COMMENTS = "comments"

OF_OTHERS = "of_others"
"""Seen as the person may see it; no activity of theirs tells when it changes."""

SEEN = "seen"

OF_THE_PERSON = (
    SETTINGS,
    WATCHED_SHOWS,
    WATCHED_MOVIES,
    HISTORY,
    WATCHLIST,
    FAVORITES,
    RATINGS,
    HIDDEN,
    LISTS,
    COLLECTION,
    PLAYBACK,
)
"""What only the person changes, as last_activities tells."""

WITH_TIME = (PROGRESS, UP_NEXT, MY_CALENDAR, RECOMMENDATIONS)
"""What changes by itself, too: an episode airs."""

AFTER_PLAYS = (WATCHED_SHOWS, WATCHED_MOVIES, HISTORY, PROGRESS, UP_NEXT, WATCHLIST, MY_CALENDAR)
"""Trakt takes a title off the watchlist at its first play."""

AFTER_WATCHLIST = (WATCHLIST, MY_CALENDAR)
AFTER_FAVORITES = (FAVORITES,)
AFTER_RATINGS = (RATINGS,)
AFTER_PAUSE = (PLAYBACK,)
AFTER_SCROBBLE = (*AFTER_PLAYS, *AFTER_PAUSE)
AFTER_COLLECTION = (COLLECTION, MY_CALENDAR)
AFTER_RECOMMENDATIONS = (RECOMMENDATIONS, HIDDEN)
AFTER_FOLLOW = (FOLLOWS,)
AFTER_LIKES = (LIKES, COMMENTS)
AFTER_COMMENTS = (COMMENTS,)
AFTER_LISTS = (LISTS,)
AFTER_HIDDEN = (HIDDEN, PROGRESS, UP_NEXT, MY_CALENDAR, RECOMMENDATIONS)
AFTER_REWATCH = (WATCHED_SHOWS, PROGRESS, UP_NEXT)


def progress_of(show_id: int | str) -> str:
    """Name one show's progress."""
    return f"{PROGRESS}:{show_id}"


def ratings_of(media: str) -> str:
    """Name the ratings of one kind, in the plural."""
    return f"{RATINGS}:{media}"


def calendar_of(media: str) -> str:
    """Name my calendar of one kind, in the plural."""
    return f"{MY_CALENDAR}:{media}"
