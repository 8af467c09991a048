"""How much an account may hold, for refusals that do not say."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress

from trakt_tmdb.errors import AccountLimitError, TraktTMDBError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models import Limits


@asynccontextmanager
async def naming_limit(trakt: TraktClient, limit: Callable[[Limits], int | None]) -> AsyncGenerator[None]:
    """Look the limit up in the settings where a refusal names none."""
    try:
        yield
    except AccountLimitError as error:
        if error.limit is None:
            with suppress(TraktTMDBError):
                error.limit = limit((await trakt.users.settings()).limits)
        raise
