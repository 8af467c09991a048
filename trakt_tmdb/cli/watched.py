"""`trakt-tmdb watched`."""

from datetime import tzinfo
from pathlib import Path
from typing import Annotated

import typer

from trakt_tmdb.account.when import WatchedAt, When
from trakt_tmdb.sign_in.opening import SignedIn
from trakt_tmdb.tracker.tracker import Tracker
from trakt_tmdb.tracker.views import Receipt

from .exits import ExitCode
from .marks_in_file import lines_of, mark_lines
from .named import named
from .options import Zone
from .session import run_signed_in
from .terminal import counted, err, say
from .when import watched_at_written, written

What = Annotated[
    str | None,
    typer.Argument(
        metavar="WHAT",
        help="An episode (Show S02E01, Show 2x01, Show #29, 第29话 after its title), a movie's title, or a "
        "reference, also of a season (show/trakt-1/s02), of everything up to an episode "
        "(show/trakt-1/up-to-s02e01) or of a whole show.",
        show_default=False,
    ),
]
At = Annotated[
    str, typer.Option("--at", metavar="TIME", help="now, released, unknown, or as '2026-11-25 21:30'.")
]
Again = Annotated[bool, typer.Option("--again", help="Add another play of what was seen already.")]
From = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        allow_dash=True,
        help="Mark every line of a file (- reads standard input): an episode or a movie, and after a tab its "
        "own time if it has one.",
        show_default=False,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask before several episodes are marked.")]


def watched(
    what: What = None,
    at: At = When.NOW,
    again: Again = False,  # noqa: FBT002
    file: From = None,
    yes: Yes = False,  # noqa: FBT002
    zone: Zone = None,
) -> None:
    """Mark something watched; what was seen already is left alone, however often this is said."""
    watched_at = watched_at_written(at, zone)
    if (what is None) is (file is None):
        raise typer.BadParameter("Name what was watched, or a file of it with --from.")

    async def mark_one(opened: SignedIn) -> ExitCode | None:
        return await _mark(opened.tracker, what or "", watched_at, again=again, sure=yes, zone=zone)

    async def mark_file(opened: SignedIn) -> ExitCode | None:
        return await mark_lines(opened.tracker, lines, watched_at, again=again)

    lines = lines_of(file, zone) if file else ()
    run_signed_in(mark_file if file else mark_one)


async def _mark(
    tracker: Tracker, what: str, watched_at: WatchedAt, *, again: bool, sure: bool, zone: tzinfo | None
) -> ExitCode | None:
    target = await named(tracker, what)
    receipt = await tracker.mark_watched(target, watched_at=watched_at, again=again)
    if receipt.receipt is None and receipt.plays:
        _confirm(receipt.plays, sure=sure)
        receipt = await tracker.mark_watched(target, watched_at=watched_at, confirm_plays=receipt.plays)
    return _said(receipt, zone)


def _confirm(plays: int, *, sure: bool) -> None:
    if sure:
        return
    if not err().is_terminal:
        raise typer.BadParameter(f"This would mark {plays} episodes: say --yes if it is meant.")
    typer.confirm(f"Mark {plays} episodes watched?", abort=True, err=True)


def _said(receipt: Receipt, zone: tzinfo | None) -> ExitCode | None:
    if receipt.pending:
        say(f"Stored: it is sent as soon as Trakt can be reached. Receipt {receipt.receipt}", "yellow")
        return ExitCode.STORED
    if receipt.plays:
        say(f"Watched: {counted(receipt.plays, 'play')} added. Receipt {receipt.receipt}", "green")
    else:
        say(f"Nothing to add: seen already {written(receipt.seen_at, zone)}".rstrip() + ".")
    return None
