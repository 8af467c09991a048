"""Whose personal answers are held: the namespace of their cache keys."""

import asyncio
from collections.abc import Awaitable, Callable

from trakt_tmdb.errors import InvalidAnswerError

from .models import Settings


class Namespace:
    """An account's name, given or read once from its settings.

    The lock makes concurrent first asks read the settings once; afterwards it is never taken.
    """

    def __init__(self, name: str | None, settings: Callable[[], Awaitable[Settings]]) -> None:
        self._name = name
        self._settings = settings
        self._once = asyncio.Lock()

    async def name(self) -> str:
        """Return the given name, or the account's uuid."""
        if self._name is None:
            async with self._once:
                if self._name is None:
                    self._name = _uuid(await self._settings())
        return self._name


def _uuid(settings: Settings) -> str:
    if uuid := settings.user.ids.uuid or settings.user.ids.slug:
        return uuid
    raise InvalidAnswerError("Trakt does not say who is signed in. Try again later.", service="Trakt")
