"""One try at bringing an intent to Trakt."""

from trakt_tmdb.account.delivery import Delivery
from trakt_tmdb.trakt.client import TraktClient


class Attempt(Delivery, frozen=True, kw_only=True):
    """A try with the client that it goes through."""

    trakt: TraktClient
