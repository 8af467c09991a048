"""Whose account a client reads, and whether it may change it."""

from trakt_tmdb.cache.api import Api
from trakt_tmdb.errors import AuthenticationError

PERSONAL = ("tmdb_account",)


class Owner:
    """The endpoints of one account."""

    def __init__(self, api: Api, *, may_write: bool) -> None:
        self._api = api
        self.may_write = may_write
        """Whether there is a session to change the account with."""

    def _check_session(self) -> None:
        """Raise AuthenticationError where a change would be refused, before anything is sent."""
        if not self.may_write:
            raise AuthenticationError(
                "TMDB takes changes only with a session: make one with tmdb.sessions.", service="TMDB"
            )
