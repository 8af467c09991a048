"""Signing out: at Trakt, and on this machine."""

from collections.abc import Mapping

import aiohttp

from trakt_tmdb.trakt.token_file import TokenFile

from .entrance import entrance_of
from .places import Places
from .sign_ins import SignIns
from .tokens import kept_auth, signed_out


async def leave(environment: Mapping[str, str]) -> None:
    """Let Trakt forget the pair, then forget it here; raises and keeps it where Trakt cannot be told."""
    places = Places.of_platform(environment)
    entrance = entrance_of(environment, await SignIns(places.sign_in).read())
    async with aiohttp.ClientSession() as session:
        auth = await kept_auth(session, entrance, places)
        if auth.token is None:
            raise signed_out()
        await auth.revoke()
    await _forget(places, entrance.name)


async def forget(environment: Mapping[str, str]) -> None:
    """Forget the sign-in on this machine alone."""
    places = Places.of_platform(environment)
    entrance = entrance_of(environment, await SignIns(places.sign_in).read())
    await _forget(places, entrance.name)


async def _forget(places: Places, name: str) -> None:
    await TokenFile(places.tokens).forget(name)
    await SignIns(places.sign_in).forget(name)
