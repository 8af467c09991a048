"""What is noticed beside the polls: a token that TMDB does not take."""

from homeassistant.core import HomeAssistant

from trakt_tmdb.probe import Access

from .addresses import addresses_of
from .coordinator import TraktConfigEntry
from .credentials import Credentials
from .issues import TMDB, Issue, async_show
from .reach import try_tmdb

_BY_ACCESS = {
    Access.WRONG_KIND: Issue.TMDB_WRONG_KIND,
    Access.SIGN_IN_REFUSED: Issue.TMDB_REFUSED,
    Access.APP_REFUSED: Issue.TMDB_REFUSED,
}


async def async_try_tmdb_token(hass: HomeAssistant, entry: TraktConfigEntry) -> None:
    """Show a token that TMDB does not take; one that could not be tried is left as it was."""
    if (read_token := Credentials.stored(entry.data).tmdb_token) is None:
        async_show(hass, entry, TMDB, None)
        return
    access = await try_tmdb(hass, read_token, addresses_of(entry.data))
    if not access.is_passing:
        async_show(hass, entry, TMDB, _BY_ACCESS.get(access))
