"""The plays that Trakt has of some items at this moment."""

from collections.abc import Collection, Mapping, Sequence

from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.history import Play
from trakt_tmdb.trakt.models.media import Media

type Plays = Mapping[int, Sequence[Play]]
"""By the Trakt id of the episode or movie, newest first."""


async def read_plays(trakt: TraktClient, media: Media, items: Collection[int], title: int | None) -> Plays:
    """Read one item's plays, or at once those of the whole show that several items are of."""
    history = trakt.live.sync.history
    if title is None or len(items) == 1:
        return {item: await history(media, item).all() for item in items}
    found: dict[int, list[Play]] = {item: [] for item in items}
    async for play in history(Media.SHOW, title):
        if play.episode is not None and play.episode.ids.trakt in found:
            found[play.episode.ids.trakt].append(play)
    return found


def ids_of(plays: Sequence[Play]) -> tuple[int, ...]:
    """Their history ids."""
    return tuple(play.id for play in plays if play.id is not None)
