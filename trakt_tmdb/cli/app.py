"""Every command of `trakt-tmdb`."""

from typing import Annotated

import typer

from .answers import cache
from .history import history
from .login import login
from .logout import logout
from .pending import pending
from .schedule import schedule
from .search import search
from .simulate import ABOUT, LARGE_HELP, PORT, PORT_HELP, run_simulator
from .status import status
from .undo import undo
from .up_next import up_next
from .watched import watched
from .watchlist import watchlist

_ABOUT = """Trakt and TMDB from the command line.

Every command first sends what could not be sent before.

Exit codes: 0 done, 1 refused or failed, 2 wrong input, 69 a service is away, 75 stored and not sent yet,
77 nobody is signed in.

Instead of `login`, the environment may name the account: TRAKT_ID, TRAKT_SECRET (if the app has one),
TRAKT_INIT_REFRESH (a refresh token, which is spent once) and TMDB_TOKEN. TRAKT_TMDB_SERVICES puts other
services in the place of the public ones: trakt=http://...,auth=http://...,tmdb=http://...
"""
_PARAGRAPHS = (paragraph.replace("\n", " ") for paragraph in _ABOUT.strip().split("\n\n"))

app = typer.Typer(
    name="trakt-tmdb", help="\n\n".join(_PARAGRAPHS), no_args_is_help=True, pretty_exceptions_enable=False
)


def simulate(
    port: Annotated[int, typer.Option(help=PORT_HELP)] = PORT,
    large: Annotated[bool, typer.Option("--large", help=LARGE_HELP)] = False,  # noqa: FBT002
) -> None:
    """Run both services."""
    if code := run_simulator(port, large=large):
        raise typer.Exit(code)


app.command()(login)
app.command()(logout)
app.command()(status)
app.command()(schedule)
app.command()(up_next)
app.command()(watchlist)
app.command()(history)
app.command()(search)
app.command()(watched)
app.command()(undo)
app.add_typer(pending, name="pending")
app.add_typer(cache, name="cache")
app.command(help=ABOUT)(simulate)
