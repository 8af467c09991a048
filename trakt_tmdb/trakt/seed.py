"""Signing in from a seed: a refresh token that is pasted or set in the environment, and works once."""

from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import override

from trakt_tmdb.transport.carrier import Network

from .auth import TraktAuth
from .lifetime import Lifetime
from .token import Token
from .token_file import TokenFile


def name_of(seed: str) -> str:
    """Name the pairs that come of a seed, without giving the seed away."""
    return sha256(seed.encode()).hexdigest()


async def sign_in_with_seed(
    session: Network,
    client_id: str,
    seed: str,
    file: TokenFile,
    *,
    client_secret: str | None = None,
    auth_url: str = "https://auth.trakt.tv",
    proxy: str | None = None,
) -> "KeptAuth":
    """Sign in with the pair that came of this seed before, else spend the seed and keep its pair.

    AuthenticationError with the reason SEED_SPENT: the device code is the way in.
    """
    name = name_of(seed)
    async with file.alone(name):
        kept = await file.read(name)
        auth = KeptAuth(
            session,
            client_id,
            file,
            name,
            client_secret=client_secret,
            token=kept,
            auth_url=auth_url,
            proxy=proxy,
        )
        if kept is None:
            await file.prove_writable()
            await auth.redeem_seed(seed)
    return auth


class KeptAuth(TraktAuth):
    """A sign-in that lives in a file, and that several processes use at once."""

    def __init__(
        self,
        session: Network,
        client_id: str,
        file: TokenFile,
        name: str,
        *,
        client_secret: str | None = None,
        token: Token | None = None,
        auth_url: str = "https://auth.trakt.tv",
        proxy: str | None = None,
    ) -> None:
        super().__init__(
            session,
            client_id,
            client_secret=client_secret,
            token=token,
            on_token=self._keep,
            auth_url=auth_url,
            proxy=proxy,
        )
        self._file = file
        self._name = name
        self.check_owner: Callable[[], Awaitable[None]] = _anybody
        """Raises where the pair in the file is no longer that of the person whose tokens these were."""

    async def while_kept(self, work: Callable[[], Awaitable[None]]) -> bool:
        """Do the work while nobody renews or replaces the pair.

        False where somebody did already: theirs is in use here from now on, if there is one.
        """
        async with self._file.alone(self._name):
            kept = await self._file.read(self._name)
            if kept != self.token:
                self._life = Lifetime(kept, self._clock) if kept else None
                return False
            await work()
            return True

    async def _keep(self, token: Token) -> None:
        await self._file.write(self._name, token)

    @override
    async def _replace(self, life: Lifetime) -> None:
        """Take the pair that another process got meanwhile: ours died with it."""
        async with self._file.alone(self._name):
            kept = await self._file.read(self._name)
            if kept and kept != life.token and not self._unsaved:
                await self.check_owner()
                self._life = life = Lifetime(kept, self._clock)
                if not life.is_due():
                    return
            await self._file.prove_writable()
            await super()._replace(life)

    @override
    async def _end(self, life: Lifetime) -> None:
        """End the pair that is in the file: another process may have renewed ours."""
        async with self._file.alone(self._name):
            kept = None if self._unsaved else await self._file.read(self._name)
            await super()._end(Lifetime(kept, self._clock) if kept else life)
            await self._file.forget(self._name)


async def _anybody() -> None:
    """Whoever has the file is the one person that it is of."""
