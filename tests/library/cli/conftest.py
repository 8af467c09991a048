from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from tests.e2e.services import Services, simulated
from tests.library.cli.person import Person


@pytest.fixture(scope="session")
def services() -> Iterator[Services]:
    """Both services as a program of their own, for every test here."""
    with simulated() as running:
        yield running


@pytest.fixture
def somebody(services: Services, tmp_path: Path) -> Person:
    """Nobody's account yet; the simulator is as at its start."""
    person = Person(services, tmp_path)
    person.simulator.tell("reset", {})
    person.simulator.tell("limits", {"enabled": False})
    return person


@pytest.fixture
def person(somebody: Person) -> Person:
    """Signed in by the environment."""
    somebody.sign_in()
    return somebody


@pytest.fixture
def unseen(person: Person) -> Person:
    """Who saw nothing yet of the show 1001."""
    for season, number in product((1, 2), range(1, 13)):
        person.simulator.tell("plays/remove", {"show": "1001", "season": season, "number": number})
    return person


@pytest.fixture
def stored(unseen: Person) -> Person:
    """Whose mark of an episode of it could not be sent; Trakt is still away."""
    unseen.does("status")
    unseen.trakt_is_away()
    assert unseen.runs("watched", "show/trakt-1001/s01e02").returncode == 75
    return unseen
