"""`trakt-tmdb status`."""

import aiohttp

from trakt_tmdb.clients import tmdb_abilities
from trakt_tmdb.probe import Access, TMDBAbilities, TraktAbilities, probe_trakt
from trakt_tmdb.sign_in.opening import SignedIn
from trakt_tmdb.trakt.models.user import Limit

from .exits import ExitCode
from .session import run_signed_in
from .terminal import show_table

_MEANING = {
    Access.OPEN: "works",
    Access.NOT_ASKED: "not asked",
    Access.WRONG_KIND: "is an API key (v3), not a read access token",
    Access.SIGN_IN_REFUSED: "is refused: `trakt-tmdb login` again",
    Access.APP_REFUSED: "does not know the app: its client ID is wrong, or its owner's VIP has ended",
    Access.VIP_REQUIRED: "is for VIP members only",
    Access.LOCKED: "is locked: Trakt's support can help",
    Access.NOT_OFFERED: "is not offered",
    Access.RATE_LIMITED: "was asked too often for now",
    Access.BLOCKED: "is blocked by Cloudflare for now",
    Access.UNREACHABLE: "cannot be reached",
}


def status() -> None:
    """Show who is signed in, what the account may do, and where things are kept."""

    async def show(opened: SignedIn) -> ExitCode | None:
        trakt = await probe_trakt(opened.trakt)
        async with aiohttp.ClientSession() as session:
            entrance = opened.entrance
            tmdb = await tmdb_abilities(session, entrance.credentials, entrance.services)
        show_table(("What", "How it is"), [*_of_trakt(opened, trakt), *_of_tmdb(tmdb), *_of_files(opened)])
        return None if trakt.account is Access.OPEN else ExitCode.AWAY

    run_signed_in(show)


def meaning(access: Access) -> str:
    """Say what an access means, after the name of what it is of."""
    return _MEANING[access]


def _of_trakt(opened: SignedIn, trakt: TraktAbilities) -> list[tuple[str, str]]:
    rows = [
        ("Signed in as", opened.person.username or opened.person.uuid),
        ("Trakt", meaning(trakt.account)),
    ]
    if trakt.vip is not None:
        limits = trakt.limits
        rows += [
            ("VIP", "yes" if trakt.vip else "no"),
            ("Watchlist", f"up to {_most(limits.watchlist)}"),
            ("Lists", f"up to {limits.list.count if limits.list.count is not None else 'any number'}"),
        ]
    return [*rows, ("Waiting to be sent", str(opened.tracker.pending))]


def _most(limit: Limit) -> str:
    return f"{limit.item_count} titles" if limit.item_count is not None else "any number of titles"


def _of_tmdb(tmdb: TMDBAbilities | None) -> list[tuple[str, str]]:
    return [("TMDB", "no token: titles and posters come from Trakt" if tmdb is None else meaning(tmdb.token))]


def _of_files(opened: SignedIn) -> list[tuple[str, str]]:
    places, services = opened.places, opened.entrance.services
    return [
        ("Tokens", str(places.tokens)),
        ("Changes", str(places.journal(opened.person.uuid))),
        ("Answers", str(places.answers(services))),
        ("Services", f"{services.trakt}, {services.tmdb}"),
    ]
