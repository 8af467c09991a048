"""Where a title is kept out of, from Trakt's lists of what is hidden."""

import asyncio
from collections.abc import Mapping

from trakt_tmdb.account.action import HidingPlace
from trakt_tmdb.account.kept_out import KeptOut
from trakt_tmdb.catalogue.from_trakt import ref_of
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.trakt.client import Endpoints
from trakt_tmdb.trakt.users import Section

SECTIONS: Mapping[HidingPlace, Section] = {
    HidingPlace.CALENDAR: "calendar",
    HidingPlace.PROGRESS: "progress_watched",
    HidingPlace.RECOMMENDATIONS: "recommendations",
}


async def read_kept_out(trakt: Endpoints, title: TitleRef) -> KeptOut:
    """See Account.kept_out; what Trakt does not tell keeps nothing out."""
    places = [one for one in HidingPlace if title.media is Media.SHOW or one is not HidingPlace.PROGRESS]
    dropped, *hidden = await asyncio.gather(
        _is_in(trakt, "dropped", title), *(_is_in(trakt, SECTIONS[place], title) for place in places)
    )
    return KeptOut(
        dropped=dropped,
        places=frozenset(place for place, there in zip(places, hidden, strict=True) if there),
    )


async def _is_in(trakt: Endpoints, section: Section, title: TitleRef) -> bool:
    if section == "dropped" and title.media is Media.MOVIE:
        return False
    try:
        entries = await trakt.users.hidden(section).all()
    except TraktTMDBError:
        return False
    titles = (entry.movie if title.media is Media.MOVIE else entry.show for entry in entries)
    return any(one is not None and ref_of(one).same_title(title) for one in titles)
