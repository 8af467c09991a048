"""`trakt-tmdb login`."""

import asyncio
import os
import sys
from typing import Annotated

import aiohttp
import typer

from trakt_tmdb.clients import tmdb_abilities
from trakt_tmdb.credentials import SENTENCES, Credentials
from trakt_tmdb.errors import InvalidRequestError
from trakt_tmdb.probe import Access, TraktAbilities
from trakt_tmdb.sign_in import environment
from trakt_tmdb.sign_in.entrance import Entrance
from trakt_tmdb.sign_in.joining import Joining, earlier_login, entrance_for
from trakt_tmdb.sign_in.places import Places
from trakt_tmdb.sign_in.sign_ins import Login

from .device_code import wait_for
from .exits import ExitCode
from .status import meaning
from .terminal import say, tell

NEEDS = """Trakt changed its rules in 2026. You need one of these:
  - Trakt VIP: register an app at https://trakt.tv/oauth/applications and paste its client ID.
  - A free Trakt account: the client ID of an app that somebody with VIP keeps alive. It takes the one
    community connection that Trakt grants a free account.
TMDB's read token is free and optional; it brings titles in your language:
https://www.themoviedb.org/settings/api"""

_OPTIONS = {"client_id": "--client-id", "client_secret": "--client-secret", "tmdb_token": "--tmdb-token"}

ClientId = Annotated[
    str | None,
    typer.Option(envvar=environment.APP, help="Of your app at Trakt.", show_default="asked for"),
]
ClientSecret = Annotated[
    str | None, typer.Option(envvar=environment.SECRET, help="If the app has one.", show_default=False)
]
TMDBToken = Annotated[
    str | None,
    typer.Option(envvar=environment.TMDB, help="TMDB's API read access token.", show_default=False),
]


def login(
    client_id: ClientId = None, client_secret: ClientSecret = None, tmdb_token: TMDBToken = None
) -> None:
    """Sign in to Trakt with a code that you type in a browser, and keep TMDB's token if you have one."""
    earlier = asyncio.run(earlier_login(os.environ))
    credentials = _asked(
        Credentials(client_id=client_id or "", client_secret=client_secret, tmdb_token=tmdb_token), earlier
    )
    if code := asyncio.run(_sign_in(entrance_for(os.environ, credentials))):
        raise typer.Exit(code)


def _asked(given: Credentials, earlier: Login | None) -> Credentials:
    """Fill in what was not given: from the last time, else by asking whoever sits there."""
    fields = _filled(given)
    if earlier and given.client_id in {"", earlier.credentials.client_id}:
        fields = _filled(earlier.credentials) | fields
    if "client_id" not in fields:
        fields |= _prompted(fields)
    credentials = Credentials.pasted(fields)
    if wrong := credentials.problems():
        raise InvalidRequestError(
            "\n".join(f"{_OPTIONS[field]} is wrong. {SENTENCES[problem]}" for field, problem in wrong.items())
        )
    return credentials


def _filled(credentials: Credentials) -> dict[str, str]:
    return {name: value for name in _OPTIONS if (value := getattr(credentials, name))}


def _prompted(fields: dict[str, str]) -> dict[str, str]:
    tell(NEEDS)
    if not sys.stdin.isatty():
        raise InvalidRequestError(f"The client ID is missing: give --client-id or set {environment.APP}.")
    typed = {"client_id": typer.prompt("Client ID", err=True)}
    for name, label in (("client_secret", "Client secret"), ("tmdb_token", "TMDB read token")):
        if name not in fields:
            typed[name] = _secret(f"{label} (empty if none)")
    return typed


def _secret(label: str) -> str:
    typed: str = typer.prompt(label, "", show_default=False, hide_input=True, err=True)
    return typed


async def _sign_in(entrance: Entrance) -> ExitCode | None:
    places = Places.of_platform()
    places.make()
    async with aiohttp.ClientSession() as session:
        await _prove_tmdb(session, entrance)
        joining = Joining(session, entrance, places)
        abilities = await joining.present()
        if abilities is None:
            device = await joining.begin()
            abilities = await wait_for(device, joining.finish(device))
        else:
            tell("You are signed in already; `trakt-tmdb logout` first to sign in as somebody else.")
        return await _keep(joining, abilities)


async def _keep(joining: Joining, abilities: TraktAbilities) -> ExitCode | None:
    if abilities.account is not Access.OPEN and not abilities.account.is_passing:
        say(f"Trakt {meaning(abilities.account)}.", "red")
        await joining.drop()
        return ExitCode.FAILED
    await joining.keep(abilities)
    say(f"Signed in as {abilities.username or 'somebody that Trakt does not name now'}.", "green")
    if abilities.vip is False:
        say("A free account: its lists are limited, as `trakt-tmdb status` shows.")
    return None


async def _prove_tmdb(session: aiohttp.ClientSession, entrance: Entrance) -> None:
    """Refuse a token that TMDB refuses; one that cannot be checked now is kept."""
    abilities = await tmdb_abilities(session, entrance.credentials, entrance.services)
    if abilities is None:
        return
    access = abilities.token
    if access.is_passing:
        tell(f"TMDB {meaning(access)}, so its token could not be checked.", "yellow")
    elif access is not Access.OPEN:
        raise InvalidRequestError("--tmdb-token is wrong. TMDB refuses this token.")
