"""Runs a command for who is signed in; before it, what waits is sent."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from datetime import tzinfo

import typer

from trakt_tmdb.errors import AppRefusedError
from trakt_tmdb.sign_in.opening import SignedIn, open_signed_in
from trakt_tmdb.tracker.tracker import Tracker

from .exits import AWAY, ExitCode
from .terminal import counted, tell, waiting

type Work = Callable[[SignedIn], Awaitable[ExitCode | None]]


def run_signed_in(work: Work, language: str = "en", zone: tzinfo | None = None) -> None:
    """Send what waits, then do the work; ends the program with another code than 0 where it says so."""

    async def everything(opened: SignedIn) -> ExitCode | None:
        await send_pending(opened.tracker)
        return await work(opened)

    run_without_sending(everything, language, zone)


def run_without_sending(work: Work, language: str = "en", zone: tzinfo | None = None) -> None:
    """Do the work alone."""

    async def opened() -> ExitCode | None:
        async with open_signed_in(language=language, time_zone=zone) as signed_in:
            return await work(signed_in)

    try:
        code = asyncio.run(opened())
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads this has enough; what Python still wants to flush goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = None
    if code:
        raise typer.Exit(code)


async def send_pending(tracker: Tracker) -> None:
    """Get in step and send what waits; while Trakt is away, say so and go on with what is known."""
    waited = tracker.pending
    try:
        with _shown(waited):
            await tracker.refresh()
    except (*AWAY, AppRefusedError) as error:
        tell(f"{error} What is shown may be old.", "yellow")
    if sent := waited - tracker.pending:
        tell(f"{counted(sent, 'change')} that waited {'is' if sent == 1 else 'are'} settled now.", "green")
    if tracker.pending:
        tell(
            f"{counted(tracker.pending, 'change')} {'waits' if tracker.pending == 1 else 'wait'} to be sent: "
            "see `trakt-tmdb pending`.",
            "yellow",
        )


def _shown(waited: int) -> AbstractContextManager[None]:
    return waiting(
        f"Sending {counted(waited, 'change')} that waited" if waited else "Asking Trakt what is new"
    )
