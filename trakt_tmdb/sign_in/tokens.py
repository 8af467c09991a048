"""Takes the way in: the pair of tokens that is kept, or the seed that yields one."""

import aiohttp

from trakt_tmdb.clients import trakt_client
from trakt_tmdb.errors import AuthenticationError, AuthenticationReason, InvalidAnswerError
from trakt_tmdb.trakt.seed import KeptAuth, sign_in_with_seed
from trakt_tmdb.trakt.token import Token
from trakt_tmdb.trakt.token_file import TokenFile

from .entrance import Entrance
from .environment import SEED
from .places import Places
from .sign_ins import Kept, Person, SignIns
from .spent_seeds import SpentSeeds


async def sign_in(session: aiohttp.ClientSession, entrance: Entrance, places: Places) -> KeptAuth:
    """Give tokens that are kept from now on; AuthenticationError says how to sign in where there are none."""
    file = TokenFile(places.tokens)
    if await file.read(entrance.name) is None:
        if entrance.seed is None:
            raise signed_out()
        return await _spend(session, entrance, entrance.seed, places)
    return await kept_auth(session, entrance, places)


async def kept_auth(session: aiohttp.ClientSession, entrance: Entrance, places: Places) -> KeptAuth:
    """A sign-in on the pair that is kept, if any, which keeps each pair that follows."""
    return auth_with(await TokenFile(places.tokens).read(entrance.name), session, entrance, places)


def auth_with(
    token: Token | None, session: aiohttp.ClientSession, entrance: Entrance, places: Places
) -> KeptAuth:
    """A sign-in on this pair, which keeps each that follows."""
    return KeptAuth(
        session,
        entrance.credentials.client_id,
        TokenFile(places.tokens),
        entrance.name,
        client_secret=entrance.credentials.client_secret,
        token=token,
        auth_url=entrance.services.auth,
        proxy=entrance.services.proxy,
    )


async def owner_of(
    session: aiohttp.ClientSession, auth: KeptAuth, entrance: Entrance, sign_ins: SignIns, before: Kept
) -> Person:
    """Whose tokens these are, as far as it is known; `before` was kept before they were read.

    They are good as long as they stay this person's: who signs in next has other changes to send.
    """
    name = entrance.name
    person = (await sign_ins.read()).people.get(name)
    if person is None or person != before.people.get(name):
        person = await _asked_for(session, auth, entrance, sign_ins)

    async def check() -> None:
        owner = (await sign_ins.read()).people.get(name)
        if owner is None or owner.uuid != person.uuid:
            raise AuthenticationError(
                "Somebody signed in anew meanwhile. Start again to go on as whoever it was.",
                reason=AuthenticationReason.SIGNED_OUT,
                service="Trakt",
            )

    auth.check_owner = check
    return person


async def _asked_for(
    session: aiohttp.ClientSession, auth: KeptAuth, entrance: Entrance, sign_ins: SignIns
) -> Person:
    """Ask, and keep the answer as that of the pair it was asked with, and of no other's."""
    while auth.token:
        person = await _person_of(session, auth, entrance)
        if await auth.while_kept(lambda: sign_ins.keep_person(entrance.name, person)):  # noqa: B023
            return person
    raise signed_out()


async def _person_of(session: aiohttp.ClientSession, auth: KeptAuth, entrance: Entrance) -> Person:
    """Ask: GET /users/settings."""
    trakt = trakt_client(session, auth, entrance.services)
    user = (await trakt.live.users.settings()).user
    if uuid := user.ids.uuid or user.ids.slug:
        return Person(uuid=uuid, username=user.username or user.ids.slug)
    raise InvalidAnswerError("Trakt does not say who is signed in. Try again later.", service="Trakt")


async def _spend(session: aiohttp.ClientSession, entrance: Entrance, seed: str, places: Places) -> KeptAuth:
    spent = SpentSeeds(places.config)
    if seed in spent:
        raise _seed_spent()
    try:
        return await sign_in_with_seed(
            session,
            entrance.credentials.client_id,
            seed,
            TokenFile(places.tokens),
            client_secret=entrance.credentials.client_secret,
            auth_url=entrance.services.auth,
            proxy=entrance.services.proxy,
        )
    except AuthenticationError as error:
        if error.reason is not AuthenticationReason.SEED_SPENT:
            raise
        spent.add(seed)
        raise _seed_spent() from error


def _seed_spent() -> AuthenticationError:
    return AuthenticationError(
        f"{SEED} was used already, since a refresh token works only once, or it belongs to another app. "
        "`trakt-tmdb login` signs in with a code instead.",
        reason=AuthenticationReason.SEED_SPENT,
        service="Trakt",
    )


def signed_out() -> AuthenticationError:
    """Say that the pair of tokens is gone."""
    return AuthenticationError(
        "Nobody is signed in any more. `trakt-tmdb login` signs in with a code.",
        reason=AuthenticationReason.SIGNED_OUT,
        service="Trakt",
    )
