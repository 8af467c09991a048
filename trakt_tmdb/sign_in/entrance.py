"""By which way in: the environment's refresh token, else what `trakt-tmdb login` left."""

from collections.abc import Mapping
from typing import override

import msgspec
from msgspec.structs import replace

from trakt_tmdb.addresses import Addresses
from trakt_tmdb.credentials import Credentials
from trakt_tmdb.errors import AuthenticationError, AuthenticationReason
from trakt_tmdb.trakt.seed import name_of

from . import environment as variables
from .sign_ins import LOGIN, Kept


class Entrance(msgspec.Struct, frozen=True, kw_only=True):
    """An app, where it is, and the name that its pair of tokens goes by; `seed` may still be unspent."""

    name: str
    credentials: Credentials
    services: Addresses
    seed: str | None = None

    @override
    def __repr__(self) -> str:
        return f"Entrance(name={self.name!r})"


def entrance_of(environment: Mapping[str, str], kept: Kept) -> Entrance:
    """Choose the way in; InvalidRequestError names wrong variables, AuthenticationError says to sign in."""
    seed = environment.get(variables.SEED)
    variables.check(environment, frozenset({variables.APP}) if seed else frozenset())
    if seed:
        return Entrance(
            name=name_of(seed),
            credentials=Credentials.pasted(variables.credentials_of(environment)),
            services=variables.services_of(environment),
            seed=seed,
        )
    if kept.login is None:
        raise AuthenticationError(
            "Nobody is signed in. `trakt-tmdb login` signs in with a code; or set "
            f"{variables.APP} and {variables.SEED}.",
            reason=AuthenticationReason.SIGNED_OUT,
        )
    credentials = kept.login.credentials
    if tmdb_token := environment.get(variables.TMDB):
        credentials = replace(credentials, tmdb_token=tmdb_token)
    return Entrance(name=LOGIN, credentials=credentials, services=kept.login.services)
