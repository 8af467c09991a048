"""What a refused poll means for the whole account, found out before anybody is asked to act."""

from trakt_tmdb import AppRefusedError, AuthenticationError, TraktClient, TraktTMDBError, VIPRequiredError
from trakt_tmdb.errors import AuthenticationReason


async def is_signed_out(trakt: TraktClient, refusal: AuthenticationError) -> bool:
    """Whether the person has to sign in again: the renewal was refused, or the account's settings are."""
    if refusal.reason is AuthenticationReason.REFRESH_REFUSED:
        return True
    try:
        await trakt.live.users.settings()
    except AuthenticationError:
        return True
    except TraktTMDBError:
        return False
    return False


async def is_app_gone(trakt: TraktClient) -> bool:
    """Whether Trakt refuses the app even what is public."""
    try:
        await trakt.request("GET", "/shows/trending", params={"page": 1, "limit": 1})
    except AppRefusedError, VIPRequiredError:
        return True
    except TraktTMDBError:
        return False
    return False
