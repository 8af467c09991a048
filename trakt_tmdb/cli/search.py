"""`trakt-tmdb search`."""

from typing import Annotated

import typer

from trakt_tmdb.sign_in.opening import SignedIn

from .options import Language
from .session import run_signed_in
from .terminal import say, show_table, waiting

Query = Annotated[str, typer.Argument(help="A title, or a part of one.", metavar="TITLE")]
PageNumber = Annotated[int, typer.Option("--page", min=1, help="Which page, counted from 1.")]


def search(language: Language, query: Query, page: PageNumber = 1) -> None:
    """Find shows and movies by their title; a reference names one to the other commands."""

    async def show(opened: SignedIn) -> None:
        with waiting("Searching"):
            found = await opened.tracker.search(query, page=page)
        if not found.titles:
            say(f"Nothing is called {query}.")
            return
        rows = [
            (one.title, str(one.year or ""), one.media, "watched" if one.watched else "", one.ref)
            for one in found.titles
        ]
        show_table(("Title", "Year", "What", "", "Reference"), rows)
        if page < found.page_count:
            say(f"Page {page} of {found.page_count}: --page {page + 1} shows more.")

    run_signed_in(show, language)
