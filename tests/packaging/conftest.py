from dataclasses import dataclass
from pathlib import Path

import pytest

from script.package.integration import build_integration
from script.package.library import build_library


@dataclass(frozen=True)
class Packages:
    """What is published, freshly built."""

    folder: Path
    wheel: Path
    sdist: Path
    zip: Path


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    folder = tmp_path_factory.mktemp("packages")
    return Packages(folder, *build_library(folder), build_integration(folder))
