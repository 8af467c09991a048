"""The accounts of the people who use the simulated Trakt."""

from .account import Account, AccountFullError, Person
from .history import UNKNOWN_TIME, Play
from .watchlist import ListItem, TitleList, media_of

__all__ = [
    "UNKNOWN_TIME",
    "Account",
    "AccountFullError",
    "ListItem",
    "Person",
    "Play",
    "TitleList",
    "media_of",
]
