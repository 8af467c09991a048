"""What every test shares."""

import pytest
from hypothesis import settings

from trakt_tmdb.tracker import writes

# How long an example takes says more about the machine than about the code.
settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person waits eight seconds for a write, and then sees it as pending; a busy machine takes longer."""
    monkeypatch.setattr(writes, "_PATIENCE", 60)
