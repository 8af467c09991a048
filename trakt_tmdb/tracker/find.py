"""From what a person wrote to one episode or movie."""

import re
from collections.abc import Sequence

from trakt_tmdb.account.account import Account
from trakt_tmdb.catalogue.catalogue import Catalogue
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.catalogue.spoken import Spoken, read_spoken
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.errors import AmbiguousError, NotFoundError

_MOST_CANDIDATES = 5
_DATED = re.compile(r"(?P<title>.+?)\s*\((?P<year>\d{4})\)")
"""As candidates are listed."""


class Finder:
    """Shows that the person watches come before others of the same name."""

    def __init__(self, catalogue: Catalogue, account: Account) -> None:
        self._catalogue = catalogue
        self._account = account

    async def find(self, text: str) -> EpisodeRef | TitleRef:
        """Find an episode (`Show S01E05`, `Show #29`) or a movie; raises NotFoundError or AmbiguousError.

        A title may be told from others of its name by its year: `Dune (2021)`, `Show (2004) S01E05`.
        """
        spoken = read_spoken(text)
        if spoken.number is None and spoken.number_abs is None:
            return _one_of(*await self._called(spoken.title, (Media.MOVIE,))).ref
        name, shows = await self._called(spoken.title, (Media.SHOW,))
        show = _one_of(name, await self._mine_first(name, shows))
        return await self._episode(show.ref, spoken)

    async def title(self, text: str, media: Media | None) -> TitleRef:
        """Find a show or movie by its title, `Dune` or `Dune (2021)`; raises as `find`."""
        name, found = await self._called(text.strip(), (media,) if media else tuple(Media))
        shows = await self._mine_first(name, [one for one in found if one.media is Media.SHOW])
        return _one_of(name, [*shows, *(one for one in found if one.media is Media.MOVIE)]).ref

    async def _called(self, text: str, media: Sequence[Media]) -> tuple[str, Sequence[Title]]:
        """What fits a title with or without its year, and the name that it was looked for by."""
        dated = _DATED.fullmatch(text)
        if dated is None:
            return text, await self._catalogue.named(text, media)
        found = await self._catalogue.named(dated["title"], media)
        # Some titles have a year in them, which is not theirs perhaps.
        if whole := _named(text, found):
            return text, whole
        return dated["title"], [one for one in found if one.year == int(dated["year"])]

    async def _mine_first(self, title: str, shows: Sequence[Title]) -> Sequence[Title]:
        """Those of that name that the person watches, else all."""
        if not shows:
            return shows
        watched = await self._account.watched()
        return _named(title, [show for show in shows if watched.has_show(show.ref)]) or shows

    async def _episode(self, show: TitleRef, spoken: Spoken) -> EpisodeRef:
        if spoken.season is not None and spoken.number is not None:
            return EpisodeRef(title=show, season=spoken.season, number=spoken.number)
        return await self._counted(show, spoken.number_abs or 0)

    async def _counted(self, show: TitleRef, number_abs: int) -> EpisodeRef:
        """The episode of an absolute number: the service's own, else the n-th one that is no special."""
        seasons = [season for season in await self._catalogue.seasons(show) if season.number]
        episodes = [one for season in seasons for one in season.episodes if one.season and one.number]
        numbered = [one for one in episodes if one.number_abs == number_abs]
        found = next(iter(numbered or episodes[number_abs - 1 : number_abs]), None)
        if found is None or found.season is None or found.number is None:
            raise NotFoundError(f"{show} has no episode #{number_abs}.")
        return EpisodeRef(title=show, season=found.season, number=found.number)


def _one_of(title: str, found: Sequence[Title]) -> Title:
    """The one title meant: the only one found, or the only one of that very name."""
    candidates = _named(title, found) or found
    if not candidates:
        raise NotFoundError(f"Nothing is called {title}.")
    if len(candidates) > 1:
        names = tuple(f"{one.title} ({one.year})" for one in candidates[:_MOST_CANDIDATES])
        raise AmbiguousError(f"{title} may be {', '.join(names)}: name its year, or an id.", candidates=names)
    return candidates[0]


def _named(title: str, found: Sequence[Title]) -> Sequence[Title]:
    wanted = title.strip().casefold()
    return [
        one
        for one in found
        if wanted in {(one.title or "").casefold(), (one.original_title or "").casefold()}
    ]
