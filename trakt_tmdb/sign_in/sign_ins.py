"""Who is signed in and with which app: everything of a sign-in but its tokens."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from trakt_tmdb.addresses import PUBLIC, Addresses
from trakt_tmdb.credentials import Credentials
from trakt_tmdb.files.kept import KeptFile


class Person(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An account at Trakt; `uuid` names its journal and its answers."""

    uuid: str
    username: str | None = None


class Login(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The app that `trakt-tmdb login` signed in to, and where."""

    credentials: Credentials
    services: Addresses = PUBLIC


class Kept(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the file holds; `people` by the name of their pair of tokens."""

    login: Login | None = None
    people: Mapping[str, Person] = {}


class SignIns:
    """A file for its owner's eyes, beside that of the tokens."""

    def __init__(self, path: Path) -> None:
        self._file = KeptFile(path, Kept, Kept())

    async def read(self) -> Kept:
        """Return what is kept."""
        return await self._file.read()

    async def keep_login(self, login: Login) -> None:
        """Remember the app in the place of the one before."""
        await self._file.change(lambda kept: replace(kept, login=login))

    async def forget_person(self, name: str) -> None:
        """Take it as unknown whose pair goes by a name; whoever opens it next asks."""
        await self._file.change(lambda kept: replace(kept, people=_without(kept, name)))

    async def keep_person(self, name: str, person: Person) -> None:
        """Remember whose pair it is that goes by a name."""
        await self._file.change(lambda kept: replace(kept, people={**kept.people, name: person}))

    async def forget(self, name: str) -> None:
        """Forget whose pair it was, and the app where it was the login's."""
        await self._file.change(
            lambda kept: Kept(login=None if name == LOGIN else kept.login, people=_without(kept, name))
        )


def _without(kept: Kept, name: str) -> Mapping[str, Person]:
    return {other: person for other, person in kept.people.items() if other != name}


LOGIN = "login"
"""The name of the pair of tokens that `trakt-tmdb login` brought."""
