"""What Trakt says about one show and how far a person is in it."""

import asyncio

import msgspec

from trakt_tmdb.catalogue.broadcast import title_ref
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.progress import ShowProgress
from trakt_tmdb.trakt.models.season import Season
from trakt_tmdb.trakt.models.show import Show


class ShowOnTrakt(msgspec.Struct, frozen=True, kw_only=True):
    """`coming` is the next episode to air; the seasons are without episodes."""

    show: Show
    progress: ShowProgress
    seasons: tuple[Season, ...]
    coming: Episode | None

    @property
    def ref(self) -> TitleRef:
        """The show with every id that Trakt knows."""
        return title_ref(Media.SHOW, self.show.ids)

    @property
    def seasons_of_interest(self) -> set[int]:
        """Those of the next episode to watch and the next to air."""
        episodes = (self.progress.next_episode, self.coming)
        return {one.season for one in episodes if one is not None and one.season is not None}


async def read_show_on_trakt(trakt: TraktClient, number: int) -> ShowOnTrakt:
    """Read a show by its Trakt id, at once."""
    shows = trakt.shows
    show, progress, seasons, coming = await asyncio.gather(
        shows.summary(number), shows.progress(number), shows.season_list(number), shows.next_episode(number)
    )
    return ShowOnTrakt(show=show, progress=progress, seasons=seasons, coming=coming)
