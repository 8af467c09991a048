"""What TMDB's one answer about a title tells beside the title itself."""

from msgspec.structs import replace

from trakt_tmdb.tmdb.models import TVDetails

from .about import About
from .cast import cast_on_tmdb
from .certification import certification
from .from_tmdb import as_listed, row_of, texts_of
from .language import Language
from .reference import Media
from .texts import TMDBDetails
from .title import Title
from .trailers import trailers_on_tmdb
from .where_to_watch import where_to_watch

MOST_SIMILAR = 12


def tell(title: Title, details: TMDBDetails, language: Language, region: str) -> About:
    """A page about a title; without its seasons."""
    media = Media.SHOW if isinstance(details, TVDetails) else Media.MOVIE
    similar = details.recommendations.results[:MOST_SIMILAR]
    return About(
        title=replace(title, certification=certification(details, region) or title.certification),
        texts=texts_of(details, language),
        cast=cast_on_tmdb(details.credits),
        trailers=trailers_on_tmdb(details.videos.results, language),
        where_to_watch=where_to_watch(details.watch_providers, region),
        similar=tuple(as_listed(row_of(media, one, language)) for one in similar),
    )
