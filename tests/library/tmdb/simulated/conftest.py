"""A client of the simulated TMDB that may change the account."""

import pytest

from tests.library.signed_in import allowed_session
from trakt_tmdb.simulator import Simulator


@pytest.fixture
def tmdb_session(simulator: Simulator) -> str:
    return allowed_session(simulator)
