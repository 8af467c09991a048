"""`trakt-tmdb undo`."""

from typing import Annotated

import typer

from trakt_tmdb.sign_in.opening import SignedIn

from .exits import ExitCode
from .session import run_signed_in
from .terminal import counted, say

Which = Annotated[
    str | None, typer.Argument(metavar="RECEIPT", help="What to take back, by its receipt; else the latest.")
]


def undo(receipt: Which = None) -> None:
    """Take back a change of the last 30 days: the latest, or that of a receipt."""

    async def take_back(opened: SignedIn) -> ExitCode | None:
        done = await opened.tracker.undo(receipt)
        if done.pending:
            say("Stored: it is taken back as soon as Trakt can be reached.", "yellow")
            return ExitCode.STORED
        removed = f": {counted(done.plays, 'play')} removed" if done.plays else ""
        say(f"Taken back{removed}.", "green")
        return None

    run_signed_in(take_back)
