"""Which catalogue there is, by the services that are at hand."""

from collections.abc import Callable

from trakt_tmdb.errors import InvalidRequestError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.trakt.client import TraktClient

from .catalogue import Catalogue
from .text_source import TextSource
from .tmdb_catalogue import TMDBCatalogue
from .trakt_catalogue import TraktCatalogue


def catalogue_of(
    trakt: TraktClient | None, tmdb: TMDBClient | None, arrived: Callable[[], None]
) -> Catalogue:
    """Trakt's with TMDB's texts, or one of them alone; `arrived` is told of texts that come late."""
    if trakt is not None:
        return TraktCatalogue(trakt, tmdb, arrived)
    if tmdb is None:
        raise InvalidRequestError("A tracker needs a TraktClient, a TMDBClient or both.")
    return TMDBCatalogue(tmdb, TextSource(tmdb, arrived))
