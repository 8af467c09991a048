"""Everything about one title."""

from trakt_tmdb.catalogue.identity import with_every_id
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.errors import NotFoundError

from .context import Context
from .movie_details import movie_on_tmdb, movie_on_trakt
from .show_details import show_on_tmdb, show_on_trakt
from .views import Details


async def read_details(context: Context, title: TitleRef, region: str) -> Details:
    """A show or movie, whole; raises NotFoundError where neither service has it."""
    ref = await with_every_id(context.trakt, title)
    if ref.trakt is not None:
        if ref.media is Media.MOVIE:
            return await movie_on_trakt(context, ref, ref.trakt, region)
        return await show_on_trakt(context, ref.trakt, region)
    if context.tmdb is None or ref.tmdb is None:
        raise NotFoundError(f"Trakt does not have {ref}, and there is no TMDB token to look it up with.")
    if ref.media is Media.MOVIE:
        return await movie_on_tmdb(context, context.tmdb, ref, ref.tmdb, region)
    return await show_on_tmdb(context, context.tmdb, ref, ref.tmdb, region)
