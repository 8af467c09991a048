"""The parts of an account that change apart from each other."""

from enum import StrEnum


class Facet(StrEnum):
    """What a change is of."""

    EPISODES = "episodes"
    """Plays of episodes."""
    MOVIES = "movies"
    """Plays of movies."""
    WATCHLIST = "watchlist"
    HIDDEN = "hidden"
    """Dropped shows, too."""
    FAVORITES = "favorites"
    LISTS = "lists"
    RATINGS = "ratings"
    """Of shows and movies."""
    EPISODE_RATINGS = "episode_ratings"
    COLLECTION = "collection"
    PLAYBACK = "playback"
    SETTINGS = "settings"
    PROGRESS = "progress"
    """Changes by itself, too, as episodes air."""
    CALENDAR = "calendar"
    """As progress."""
    AIRINGS = "airings"
    """Everybody's; as progress."""
    HISTORY = "history"
    """The list of plays alone."""
