"""From what a person wrote to one episode or movie."""

from collections.abc import Sequence

from trakt_tmdb.catalogue.broadcast import title_ref
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.catalogue.spoken import Spoken, read_spoken
from trakt_tmdb.errors import AmbiguousError, NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media as Item
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.search import SearchResult
from trakt_tmdb.trakt.models.show import Show

_MOST_CANDIDATES = 5


async def find(trakt: TraktClient, text: str) -> EpisodeRef | TitleRef:
    """Find an episode (`Show S01E05`, `Show #29`) or a movie; raises NotFoundError or AmbiguousError.

    Shows that the person watches come before others of the same name.
    """
    spoken = read_spoken(text)
    if spoken.number is None and spoken.number_abs is None:
        results = await _search(trakt, spoken.title, Item.MOVIE)
        return title_ref(Media.MOVIE, _one_of(spoken.title, [one.movie for one in results if one.movie]).ids)
    shows = [one.show for one in await _search(trakt, spoken.title, Item.SHOW) if one.show]
    mine = await _mine_first(trakt, spoken.title, shows)
    return await _episode(trakt, _one_of(spoken.title, mine), spoken)


async def find_title(trakt: TraktClient, text: str, media: Media | None) -> TitleRef:
    """Find a show or movie by its title; raises NotFoundError or AmbiguousError."""
    kinds = (Item(media),) if media else (Item.SHOW, Item.MOVIE)
    results = await _search(trakt, text.strip(), *kinds)
    shows = await _mine_first(trakt, text, [one.show for one in results if one.show])
    found: list[Show | Movie] = [*shows, *(one.movie for one in results if one.movie)]
    title = _one_of(text.strip(), found)
    return title_ref(Media.SHOW if isinstance(title, Show) else Media.MOVIE, title.ids)


async def _mine_first(trakt: TraktClient, title: str, shows: Sequence[Show]) -> Sequence[Show]:
    """Those of that name that the person watches, else all."""
    watched = await trakt.sync.watched_shows() if shows else {}
    return _named(title, [show for show in shows if show.ids.trakt in watched]) or shows


async def _search(trakt: TraktClient, title: str, *media: Item) -> Sequence[SearchResult]:
    page = await trakt.search.text(title, media).page()
    return page.items


def _one_of[T: Show | Movie](title: str, found: Sequence[T]) -> T:
    """The one title meant: the only one found, or the only one of that very name."""
    candidates = _named(title, found) or found
    if not candidates:
        raise NotFoundError(f"Trakt finds nothing called {title}.")
    if len(candidates) > 1:
        names = tuple(f"{one.title} ({one.year})" for one in candidates[:_MOST_CANDIDATES])
        raise AmbiguousError(f"{title} may be {', '.join(names)}: name it by an id.", candidates=names)
    return candidates[0]


def _named[T: Show | Movie](title: str, found: Sequence[T]) -> Sequence[T]:
    wanted = title.strip().casefold()
    return [
        one
        for one in found
        if wanted in {(one.title or "").casefold(), (one.original_title or "").casefold()}
    ]


async def _episode(trakt: TraktClient, show: Show, spoken: Spoken) -> EpisodeRef:
    title = title_ref(Media.SHOW, show.ids)
    if spoken.season is not None and spoken.number is not None:
        return EpisodeRef(title=title, season=spoken.season, number=spoken.number)
    return await _counted(trakt, title, show.ids.trakt, spoken.number_abs or 0)


async def _counted(trakt: TraktClient, title: TitleRef, show: int, number_abs: int) -> EpisodeRef:
    """The episode of an absolute number: Trakt's own, else the n-th one that is no special."""
    seasons = [season for season in await trakt.shows.seasons(show) if season.number]
    episodes = [one for season in seasons for one in season.episodes if one.season and one.number]
    numbered = [one for one in episodes if one.number_abs == number_abs]
    found = next(iter(numbered or episodes[number_abs - 1 : number_abs]), None)
    if found is None or found.season is None or found.number is None:
        raise NotFoundError(f"{title} has no episode #{number_abs}.")
    return EpisodeRef(title=title, season=found.season, number=found.number)
