"""The zip that HACS, and the marketplace that Home Assistant took it into, unpack."""

import gzip
import json
import subprocess
import textwrap
from pathlib import Path
from zipfile import ZipFile

import pytest

from script.package.integration import INTEGRATION, build_integration
from script.package.uv import REPOSITORY, python_of
from script.version import version_of
from tests.packaging.conftest import Packages

SERVER = REPOSITORY / ".venv-server"
HACS: dict[str, object] = json.loads((REPOSITORY / "hacs.json").read_text())


@pytest.fixture
def unpacked(packages: Packages, tmp_path: Path) -> Path:
    folder = tmp_path / "custom_components" / "trakt_panel"
    with ZipFile(packages.zip) as archive:
        archive.extractall(folder)
    return folder


def in_home_assistant(code: str, *arguments: str | Path) -> str:
    """Run code where Home Assistant 2026.11 is; returns what it printed."""
    command = (python_of(SERVER), "-c", textwrap.dedent(code), *arguments)
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def files_of(folder: Path) -> set[str]:
    paths = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {str(path.relative_to(folder)) for path in paths}


def test_the_zip_is_named_as_hacs_is_told(packages: Packages) -> None:
    assert HACS["zip_release"] is True
    assert packages.zip.name == HACS["filename"]


def test_its_top_is_the_integration_whole_and_unchanged(unpacked: Path) -> None:
    assert {"manifest.json", "__init__.py", "web/index.html", "brand/icon.png"} <= files_of(unpacked)
    for name in files_of(INTEGRATION):
        assert (unpacked / name).read_bytes() == (INTEGRATION / name).read_bytes()


def test_what_it_holds_beyond_that_are_the_hashed_assets_compressed(unpacked: Path) -> None:
    added = files_of(unpacked) - files_of(INTEGRATION)
    assert {Path(name).parent.parts[:2] for name in added} == {("web", "assets")}
    assert {Path(name).suffix for name in added} == {".br", ".gz"}
    scripts = [path for path in (unpacked / "web" / "assets").glob("*.js") if path.stat().st_size > 1000]
    assert scripts
    for path in scripts:
        gzipped, brotli = path.with_name(f"{path.name}.gz"), path.with_name(f"{path.name}.br")
        assert gzip.decompress(gzipped.read_bytes()) == path.read_bytes()
        assert brotli.stat().st_size < gzipped.stat().st_size < path.stat().st_size


def test_the_same_content_makes_the_same_zip(packages: Packages, tmp_path: Path) -> None:
    assert build_integration(tmp_path).read_bytes() == packages.zip.read_bytes()


def test_home_assistants_marketplace_installs_it(unpacked: Path, packages: Packages) -> None:
    code = """
        import sys, zipfile
        from pathlib import Path
        from homeassistant.components.marketplace.repositories import base, integration

        base._check_archive_size(zipfile.ZipFile(sys.argv[2]))
        integration._check_loadable_manifest(Path(sys.argv[1]), "trakt_panel")
    """
    in_home_assistant(code, unpacked, packages.zip)


def test_home_assistants_marketplace_reads_all_of_hacs_json_and_of_the_manifest() -> None:
    code = """
        import json, sys
        from homeassistant.components.marketplace.utils import validate

        hacs, manifest = (json.load(open(path)) for path in sys.argv[1:])
        checks = validate.REPOSITORY_MANIFEST_VALUES
        assert {key: checks[key](value) for key, value in hacs.items()} == hacs
        for key, check in validate.INTEGRATION_MANIFEST_VALUES.items():
            assert check(manifest[key]) == manifest[key]
    """
    in_home_assistant(code, REPOSITORY / "hacs.json", INTEGRATION / "manifest.json")


def test_home_assistants_loader_takes_it(unpacked: Path) -> None:
    code = """
        import asyncio, sys
        from homeassistant import loader
        from homeassistant.core import HomeAssistant

        async def main():
            home = HomeAssistant(sys.argv[1])
            loader.async_setup(home)
            found = await loader.async_get_integration(home, "trakt_panel")
            print(found.version, *found.requirements, found.is_built_in)
            await home.async_stop(force=True)

        asyncio.run(main())
    """
    version = version_of(REPOSITORY)
    assert in_home_assistant(code, unpacked.parents[1]) == f"{version} trakt-tmdb=={version} False"


def test_it_has_what_hacs_asks_of_an_integration() -> None:
    manifest = json.loads((INTEGRATION / "manifest.json").read_text())
    asked = ("codeowners", "documentation", "domain", "issue_tracker", "name", "version")
    assert [key for key in asked if not manifest.get(key)] == []
    assert manifest["documentation"].startswith("https://")
    assert (REPOSITORY / "README.md").is_file()
    assert (REPOSITORY / "LICENSE").read_text().startswith("MIT License")
