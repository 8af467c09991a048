"""`trakt-tmdb cache`."""

import typer

from trakt_tmdb.sign_in.opening import SignedIn

from .session import run_signed_in
from .terminal import say

cache = typer.Typer(help="The answers of Trakt and TMDB that are kept.", no_args_is_help=True)


@cache.callback()
def about() -> None:
    """The answers of Trakt and TMDB that are kept."""


@cache.command()
def clear() -> None:
    """Forget every answer: the next commands ask anew. Sign-in and changes are not touched."""

    async def forget(opened: SignedIn) -> None:
        await opened.cache.clear()
        say("Forgotten.", "green")

    run_signed_in(forget)
