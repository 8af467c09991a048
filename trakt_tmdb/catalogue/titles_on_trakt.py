"""Which of Trakt's endpoints tell of a kind of title."""

from trakt_tmdb.trakt.client import Endpoints
from trakt_tmdb.trakt.movies import Movies
from trakt_tmdb.trakt.shows import Shows

from .reference import Media


def titles_on_trakt(trakt: Endpoints, media: Media) -> Shows | Movies:
    """Those of shows or those of movies."""
    return trakt.movies if media is Media.MOVIE else trakt.shows
