"""`trakt-tmdb up-next`."""

from datetime import tzinfo
from typing import Annotated

import typer

from trakt_tmdb.sign_in.opening import SignedIn
from trakt_tmdb.tracker.views import EpisodeCard, UpNextOrder, UpNextShow

from .options import Language, Zone
from .session import run_signed_in
from .terminal import say, show_table, tell, waiting
from .when import written

Order = Annotated[UpNextOrder, typer.Option(help="What comes first.")]


def up_next(language: Language, order: Order = UpNextOrder.WATCHED, zone: Zone = None) -> None:
    """Show the next episode of each show in progress, and the shows that wait for one."""

    async def show(opened: SignedIn) -> None:
        with waiting("Reading progress"):
            view = await opened.tracker.up_next(order=order)
        if not view.shows and not view.waiting:
            say("No show is in progress.")
        if view.shows:
            rows = [(*_episode(one), str(one.episodes_left)) for one in view.shows]
            show_table(("Show", "Next", "Title", "Left"), rows)
        if view.shows and view.waiting:
            say("")
        if view.waiting:
            show_table(("Waiting", "Next", "Title", "Airs"), [_coming(one, zone) for one in view.waiting])
        if view.read < view.total:
            tell(f"{view.read} of {view.total} shows were read: Trakt allows no more at once.", "yellow")

    run_signed_in(show, language, zone)


def number_of(season: int | None, number: int | None) -> str:
    """An episode's number, as people write it."""
    return "" if season is None or number is None else f"S{season:02}E{number:02}"


def _episode(one: UpNextShow) -> tuple[str, str, str]:
    return one.show.title, _number(one.episode), one.episode.title or ""


def _coming(one: UpNextShow, zone: tzinfo | None) -> tuple[str, str, str, str]:
    return (*_episode(one), written(one.episode.at, zone))


def _number(episode: EpisodeCard) -> str:
    return number_of(episode.season, episode.number)
