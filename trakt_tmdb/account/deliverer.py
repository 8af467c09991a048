"""Brings each action to the account that it is of."""

from trakt_tmdb.errors import AuthenticationError

from .account import Account
from .action import Action, is_at_tmdb
from .delivery import Delivery
from .outcome import Outcome, TakenBack
from .tmdb_favorites import TMDBFavorites


class Deliverer:
    """The person's account, and beside it the favourites that they have at TMDB."""

    def __init__(self, account: Account, at_tmdb: TMDBFavorites | None) -> None:
        self._account = account
        self._at_tmdb = at_tmdb

    def admit(self, action: Action) -> None:
        """Raise why an action can never be done here, before it is written down."""
        if is_at_tmdb(action):
            self._favorites().admit()
        else:
            self._account.admit(action)

    async def apply(self, delivery: Delivery, action: Action) -> Outcome:
        """See Account.apply."""
        if is_at_tmdb(action):
            return await self._favorites().apply(delivery, action)
        return await self._account.apply(delivery, action)

    async def revert(self, delivery: Delivery, action: Action, done: Outcome | None) -> TakenBack:
        """See Account.revert."""
        if is_at_tmdb(action):
            return await self._favorites().revert(action, done)
        return await self._account.revert(delivery, action, done)

    def _favorites(self) -> TMDBFavorites:
        if self._at_tmdb is None:
            raise AuthenticationError("There is no TMDB token, so nothing can be kept there.", service="TMDB")
        return self._at_tmdb
