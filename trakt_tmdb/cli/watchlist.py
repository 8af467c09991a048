"""`trakt-tmdb watchlist`."""

from datetime import tzinfo
from typing import Annotated

import typer

from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.sign_in.opening import SignedIn
from trakt_tmdb.tracker.tracker import Tracker
from trakt_tmdb.tracker.views import WatchlistOrder, Wish

from .options import Language, Zone
from .session import run_signed_in
from .terminal import say, show_table, waiting
from .when import written

OnlyMedia = Annotated[Media | None, typer.Option("--media", help="Only shows or only movies.")]
Order = Annotated[WatchlistOrder, typer.Option(help="What comes first.")]


def watchlist(
    language: Language,
    media: OnlyMedia = None,
    order: Order = WatchlistOrder.RANK,
    zone: Zone = None,
) -> None:
    """Show the watchlist, whole."""

    async def show(opened: SignedIn) -> None:
        with waiting("Reading the watchlist"):
            wishes = await _every_wish(opened.tracker, media, order)
        if not wishes:
            say("The watchlist is empty.")
            return
        show_table(("Title", "Year", "What", "Released", "Reference"), [_row(one, zone) for one in wishes])

    run_signed_in(show, language, zone)


async def _every_wish(tracker: Tracker, media: Media | None, order: WatchlistOrder) -> list[Wish]:
    wishes: list[Wish] = []
    page, last = 1, 1
    while page <= last:
        read = await tracker.watchlist(page=page, media=media, order=order)
        wishes += read.wishes
        page, last = page + 1, read.page_count
    return wishes


def _row(wish: Wish, zone: tzinfo | None) -> tuple[str, ...]:
    title = wish.title
    return title.title, str(title.year or ""), title.media, written(wish.released, zone), title.ref
