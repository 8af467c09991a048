"""What the manifest asks for, Home Assistant installs within its constraints and without a compiler."""

import json
from pathlib import Path

import pytest

from script.package.integration import INTEGRATION
from script.package.uv import REPOSITORY, uv
from tests.packaging.conftest import Packages

CONSTRAINTS = "lib/python3.14/site-packages/homeassistant/package_constraints.txt"


@pytest.mark.parametrize("environment", [".venv", ".venv-server"])
@pytest.mark.parametrize("machine", ["aarch64", "x86_64"])
def test_the_requirements_come_as_wheels_for_home_assistants_images(
    environment: str, machine: str, packages: Packages, tmp_path: Path
) -> None:
    asked = tmp_path / "requirements.txt"
    requirements: list[str] = json.loads((INTEGRATION / "manifest.json").read_text())["requirements"]
    asked.write_text("\n".join(requirements))

    resolved = uv(
        *("pip", "compile", "--quiet", asked, "--find-links", packages.folder),
        *("--constraint", REPOSITORY / environment / CONSTRAINTS),
        *("--python-version", "3.14", "--python-platform", f"{machine}-unknown-linux-musl"),
        *("--only-binary", ":all:", "--no-annotate", "--no-header"),
    )

    names = {line.partition("==")[0] for line in resolved.splitlines()}
    assert set(requirements) <= set(resolved.splitlines())
    assert names >= {"aiohttp", "msgspec", "yarl"}
