"""`trakt-tmdb pending`: what could not be sent yet, and what to do about it."""

from collections.abc import Iterable
from datetime import tzinfo
from typing import Annotated

import typer

from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.sign_in.opening import SignedIn
from trakt_tmdb.tracker.tracker import Tracker
from trakt_tmdb.tracker.views import ChangeState, RecentChange

from .exits import ExitCode
from .options import Language, Zone
from .session import run_signed_in, run_without_sending
from .terminal import counted, say, show_table, waiting
from .up_next import number_of
from .when import written

OPEN = (ChangeState.WAITING, ChangeState.SENDING, ChangeState.HELD)

Which = Annotated[
    str | None, typer.Argument(metavar="RECEIPT", help="Only the change of this receipt; else all.")
]

pending = typer.Typer(
    help="Show what waits to be sent; after two days it is not sent unasked any more, but held.",
    invoke_without_command=True,
)


@pending.callback()
def show(context: typer.Context, language: Language, zone: Zone = None) -> None:
    """Show what waits to be sent; after two days it is not sent unasked any more, but held."""

    async def show_open(opened: SignedIn) -> None:
        _show(await _open(opened.tracker), zone)

    if context.invoked_subcommand is None:
        run_signed_in(show_open, language, zone)


@pending.command()
def send(receipt: Which = None) -> None:
    """Send what waits, and also what was held."""

    async def send_open(opened: SignedIn) -> ExitCode | None:
        tracker = opened.tracker
        with waiting("Sending"):
            if receipt:
                await tracker.send(receipt)
            else:
                await tracker.send_all()
        left = [one for one in await _open(tracker) if receipt in {None, one.receipt}]
        if not left:
            say("Nothing waits any more.", "green")
            return None
        _show(left, None)
        say("Stored: it is sent as soon as Trakt can be reached.", "yellow")
        return ExitCode.STORED

    run_signed_in(send_open)


@pending.command()
def discard(receipt: Which = None) -> None:
    """Give up what was not sent; sends nothing first."""

    async def discard_open(opened: SignedIn) -> None:
        tracker = opened.tracker
        given_up = [one for one in await _open(tracker) if receipt in {None, one.receipt}]
        if receipt and not given_up:
            raise NotFoundError(f"Nothing that waits has the receipt {receipt}.")
        for one in reversed(given_up):
            await _give_up(tracker, one)
        say(f"Given up: {counted(len(given_up), 'change')}." if given_up else "Nothing waits.")

    run_without_sending(discard_open)


async def _give_up(tracker: Tracker, change: RecentChange) -> None:
    """End what is held; what waits, or has perhaps arrived, is taken back."""
    if change.state is ChangeState.HELD:
        await tracker.discard(change.receipt)
    else:
        await tracker.undo(change.receipt)


async def _open(tracker: Tracker) -> list[RecentChange]:
    """What is open, oldest first."""
    return [one for one in reversed((await tracker.changes()).changes) if one.state in OPEN]


def _show(changes: Iterable[RecentChange], zone: tzinfo | None) -> None:
    rows = [
        (
            one.state,
            one.deed.replace("_", " "),
            f"{one.title or one.ref or ''} {number_of(one.season, one.number)}".strip(),
            written(one.made_at, zone),
            one.receipt,
        )
        for one in changes
    ]
    if rows:
        show_table(("State", "What", "Of", "Made", "Receipt"), rows)
    else:
        say("Nothing waits.")
