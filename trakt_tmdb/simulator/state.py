"""Everything the simulator remembers."""

from base64 import urlsafe_b64encode
from collections.abc import Mapping

import msgspec

from .account import Account
from .account.demo import Size, demo_account, newcomer
from .account.loved_on_tmdb import loved_on_tmdb
from .account.on_tmdb import OnTMDB
from .authorizations import Authorizations
from .board import Board
from .catalogue import catalogue_around
from .clock import Clock
from .faults import FaultPlan
from .limits import RateLimits
from .request_log import RequestLog
from .tmdb_sessions import TMDBSessions
from .tokens import Tokens

DEMO = "demo"

type EpisodeStore = dict[tuple[int, bool, bool, str], msgspec.Raw]


class State:
    """The catalogue, the accounts, and what tests change about the services' behaviour."""

    def __init__(self, clock: Clock, size: Size) -> None:
        self.clock = clock
        self.size = size
        self.faults = FaultPlan()
        self.limits = RateLimits()
        self.requests = RequestLog()
        self.tokens = Tokens(clock)
        self.authorizations = Authorizations(clock)
        self.written_episodes: EpisodeStore = {}
        self.tmdb_token = _read_access_token()
        self.tmdb_sessions = TMDBSessions()
        self.catalogue = catalogue_around(clock.now().date(), size.shows, size.movies)
        self.accounts = self._accounts()
        self.board = Board(clock)
        self.tmdb_favorites = loved_on_tmdb(self.catalogue, self.demo)
        self.on_tmdb = OnTMDB(self.catalogue, self.demo)

    @property
    def demo(self) -> Account:
        """The account that everything is set up for."""
        return self.accounts[DEMO]

    def reset(self) -> None:
        """Go back to the beginning; tokens stay valid, so that clients stay signed in."""
        self.faults.clear()
        self.requests.clear()
        self.limits = RateLimits()
        self.accounts = self._accounts()
        self.board = Board(self.clock)
        self.tmdb_favorites = loved_on_tmdb(self.catalogue, self.demo)
        self.on_tmdb = OnTMDB(self.catalogue, self.demo)

    def _accounts(self) -> Mapping[str, Account]:
        accounts = (demo_account(self.catalogue, self.clock, self.size), newcomer(self.clock))
        return {account.person.username: account for account in accounts}


def _read_access_token() -> str:
    """Make a token of the form that TMDB gives its users: a JSON web token for reading."""
    parts = (
        {"alg": "HS256"},
        {"aud": "simulator", "sub": "5f3c9a1b8d7e", "scopes": ["api_read"], "version": 1},
    )
    encoded = [urlsafe_b64encode(msgspec.json.encode(part)).decode().rstrip("=") for part in parts]
    return ".".join([*encoded, "c2ltdWxhdG9y"])
