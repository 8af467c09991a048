"""Signing in with a code, and keeping what came of it."""

from collections.abc import Mapping

import aiohttp

from trakt_tmdb.clients import trakt_auth, trakt_client
from trakt_tmdb.credentials import Credentials
from trakt_tmdb.errors import AuthenticationError, AuthenticationReason, InvalidRequestError
from trakt_tmdb.probe import Access, TraktAbilities, probe_trakt
from trakt_tmdb.trakt.seed import KeptAuth, name_of
from trakt_tmdb.trakt.token import DeviceCode, Token
from trakt_tmdb.trakt.token_file import TokenFile

from .entrance import Entrance
from .environment import SEED, check, services_of
from .places import Places
from .sign_ins import LOGIN, Login, Person, SignIns
from .tokens import auth_with, kept_auth


async def earlier_login(environment: Mapping[str, str]) -> Login | None:
    """The app that was signed in to last; InvalidRequestError names variables that are wrong."""
    check(environment, frozenset())
    return (await SignIns(Places.of_platform(environment).sign_in).read()).login


def entrance_for(environment: Mapping[str, str], credentials: Credentials) -> Entrance:
    """Where a code's pair is kept: in the place of the environment's spent seed where it names one."""
    seed = environment.get(SEED)
    name = name_of(seed) if seed else LOGIN
    return Entrance(name=name, credentials=credentials, services=services_of(environment))


class Joining:
    """One sign-in: first the code, then what the account may do, and only then it is kept as the login."""

    def __init__(self, session: aiohttp.ClientSession, entrance: Entrance, places: Places) -> None:
        self._session = session
        self._entrance = entrance
        self._places = places
        self._tokens = TokenFile(places.tokens)
        self._sign_ins = SignIns(places.sign_in)
        self._auth: KeptAuth | None = None
        """The sign-in that was probed."""

    async def present(self) -> TraktAbilities | None:
        """What the account may do that is signed in already; None where none is, or no longer.

        InvalidRequestError where it is signed in to another app, which its tokens are good for alone.
        """
        auth = await kept_auth(self._session, self._entrance, self._places)
        if auth.token is None:
            return None
        if await self._is_elsewhere():
            raise InvalidRequestError("You are signed in with another app. `trakt-tmdb logout` first.")
        abilities = await self._probed(auth)
        return None if abilities.account is Access.SIGN_IN_REFUSED else abilities

    async def begin(self) -> DeviceCode:
        """Prove that a pair could be kept, and ask for a code to show."""
        await self._tokens.prove_writable()
        auth = await kept_auth(self._session, self._entrance, self._places)
        return await auth.device_code()

    async def finish(self, device: DeviceCode) -> TraktAbilities:
        """Wait until the code was typed, then ask what the account may do."""
        entrance = self._entrance
        new = trakt_auth(
            self._session, entrance.credentials, entrance.services, token=None, on_token=self._keep_pair
        )
        pair = await new.poll_device_token(device)
        return await self._probed(auth_with(pair, self._session, entrance, self._places))

    async def keep(self, abilities: TraktAbilities) -> None:
        """Remember the person and, unless the environment names it, the app.

        Raises AuthenticationError where somebody else signed in after the pair was probed.
        """

        async def remember() -> None:
            if abilities.uuid:
                person = Person(uuid=abilities.uuid, username=abilities.username)
                await self._sign_ins.keep_person(self._entrance.name, person)
            await self._keep_app()

        if self._auth and not await self._auth.while_kept(remember):
            raise AuthenticationError(
                "Somebody else signed in at the same moment: `trakt-tmdb status` says who.",
                reason=AuthenticationReason.SIGNED_OUT,
                service="Trakt",
            )

    async def drop(self) -> None:
        """Forget a pair of tokens that is of no use."""
        if self._auth:
            await self._auth.while_kept(lambda: self._tokens.forget(self._entrance.name))

    async def _keep_pair(self, token: Token) -> None:
        """Keep the new pair as nobody's yet: cut short, nobody takes it for that of who was there before."""
        async with self._tokens.alone(self._entrance.name):
            await self._sign_ins.forget_person(self._entrance.name)
            await self._keep_app()
            await self._tokens.write(self._entrance.name, token)

    async def _keep_app(self) -> None:
        entrance = self._entrance
        if entrance.name == LOGIN:
            login = Login(credentials=entrance.credentials, services=entrance.services)
            await self._sign_ins.keep_login(login)

    async def _is_elsewhere(self) -> bool:
        login, entrance = (await self._sign_ins.read()).login, self._entrance
        if login is None or entrance.name != LOGIN:
            return False
        same_app = login.credentials.same_app(entrance.credentials)
        return not same_app or login.services != entrance.services

    async def _probed(self, auth: KeptAuth) -> TraktAbilities:
        self._auth = auth
        trakt = trakt_client(self._session, auth, self._entrance.services)
        try:
            return await probe_trakt(trakt)
        finally:
            await trakt.close()
