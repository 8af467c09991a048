"""`trakt-tmdb logout`."""

import asyncio
import os
from typing import Annotated

import typer

from trakt_tmdb.errors import AuthenticationError, TraktTMDBError
from trakt_tmdb.sign_in.leaving import forget, leave
from trakt_tmdb.sign_in.opening import open_signed_in

from .exits import AWAY
from .session import send_pending
from .terminal import say, tell

Forget = Annotated[
    bool,
    typer.Option(
        "--forget", help="Forget the tokens here even where Trakt cannot be reached to end them there."
    ),
]


def logout(forget_anyway: Forget = False) -> None:  # noqa: FBT002
    """Sign out: Trakt and this machine forget the tokens; changes that wait stay for the next sign-in."""
    asyncio.run(_leave(anyway=forget_anyway))


async def _leave(*, anyway: bool) -> None:
    await _send()
    try:
        await leave(os.environ)
    except AWAY as error:
        if not anyway:
            tell("You are still signed in; --forget forgets the tokens on this machine alone.", "yellow")
            raise
        tell(f"{error} Trakt still knows the tokens: end them at https://trakt.tv/settings/apps.", "yellow")
        await forget(os.environ)
    say("Signed out.", "green")


async def _send() -> None:
    """Send what waits, if that still works: a sign-in that is over is left all the same."""
    try:
        async with open_signed_in() as opened:
            await send_pending(opened.tracker)
    except AuthenticationError:
        return
    except TraktTMDBError as error:
        tell(str(error), "yellow")
