"""TMDB's own lists of shows and movies, each declared in a line."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.pages import Page

from .models import Result
from .pages import listing_of


def chart(path: str) -> Read[Page[Result]]:
    """Declare a list of titles."""
    return Read(path=path, decode=listing_of(Result), kind=ttl.TRENDING, page_size=None)


def alike(path: str) -> Read[Page[Result]]:
    """Declare a list of titles like one."""
    return Read(path=path, decode=listing_of(Result), kind=ttl.TITLE, page_size=None)
