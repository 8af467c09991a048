"""A home of one's own, and what the environment says in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trakt_tmdb.sign_in.places import Places
from trakt_tmdb.simulator import Simulator

type Say = Callable[..., None]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("TRAKT_ID", "TRAKT_SECRET", "TRAKT_INIT_REFRESH", "TMDB_TOKEN", "TRAKT_TMDB_SERVICES"):
        monkeypatch.delenv(name, raising=False)
    for kind in ("CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    return tmp_path


@pytest.fixture
def places(home: Path) -> Places:
    return Places.of_platform()


@pytest.fixture
def seed(home: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> str:
    """A refresh token that the environment names, with its app and both services."""
    seed = simulator.sign_in().refresh_token
    monkeypatch.setenv("TRAKT_ID", simulator.client_id)
    monkeypatch.setenv("TRAKT_INIT_REFRESH", seed)
    monkeypatch.setenv("TMDB_TOKEN", simulator.tmdb_token)
    services = (
        f"trakt={simulator.trakt_url},auth={simulator.auth_url},"
        f"tmdb={simulator.tmdb_url},images={simulator.images_url}"
    )
    monkeypatch.setenv("TRAKT_TMDB_SERVICES", services)
    return seed
