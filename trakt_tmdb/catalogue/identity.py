"""Which ids a title has at the other services."""

from msgspec.structs import replace

from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.ids import TitleIds
from trakt_tmdb.trakt.models.media import Media as Item
from trakt_tmdb.trakt.search import IdSource

from .from_trakt import title_ref
from .reference import Media, TitleRef
from .titles_on_trakt import titles_on_trakt

_SOURCES: tuple[IdSource, ...] = ("tmdb", "imdb", "tvdb")


async def with_every_id(trakt: TraktClient, title: TitleRef) -> TitleRef:
    """The reference with Trakt's and TMDB's ids; as it came where Trakt lacks the title.

    Costs one request, unless both ids are there. Raises NotFoundError where neither service can have it.
    """
    if title.trakt and title.tmdb:
        return title
    if title.trakt:
        ids: TitleIds | None = (await titles_on_trakt(trakt, title.media).summary(title.trakt)).ids
    else:
        ids = await looked_up(trakt, title)
    if ids is not None:
        known = title_ref(title.media, ids)
        return replace(known, tmdb=known.tmdb or title.tmdb)
    if title.tmdb is None:
        raise NotFoundError(f"Trakt does not have {title}. Look for it in the search.", service="Trakt")
    return title


async def looked_up(trakt: TraktClient, title: TitleRef) -> TitleIds | None:
    """Trakt's ids of a title that goes by another service's, one after the other until Trakt knows one."""
    for source in _SOURCES:
        if (value := getattr(title, source)) is None:
            continue
        for result in await trakt.search.lookup(source, value, Item(title.media.value)):
            found = result.movie if title.media is Media.MOVIE else result.show
            if found is not None:
                return found.ids
    return None
