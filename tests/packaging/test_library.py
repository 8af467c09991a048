"""The library as PyPI would hand it out, installed where there is nothing else."""

import asyncio
import json
import subprocess
import sys
import tarfile
import textwrap
from pathlib import Path
from zipfile import ZipFile

import pytest

from script.package.uv import python_of, uv
from script.version import REPOSITORY, version_of
from tests.packaging.conftest import Packages
from trakt_tmdb.simulator import Simulator

UNWANTED = ("aiohttp.web", "redis", "rich", "sqlite3", "trakt_tmdb.simulator", "trakt_tmdb.testing", "typer")
ENOUGH, PATIENCE = 8, 40
OF_WHAT_IT_NEEDS = 1.3


@pytest.fixture(scope="module")
def python(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python of an environment that holds the wheel and what the wheel asks for."""
    environment = tmp_path_factory.mktemp("empty") / "venv"
    uv("venv", "--quiet", "--python", sys.executable, environment)
    uv("pip", "install", "--quiet", "--python", python_of(environment), packages.wheel)
    return python_of(environment)


def run(python: Path, code: str) -> str:
    command = (python, "-I", "-c", textwrap.dedent(code))
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own


def test_the_wheel_holds_the_library_alone_and_says_that_it_is_typed(packages: Packages) -> None:
    names = ZipFile(packages.wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"trakt_tmdb", f"trakt_tmdb-{version_of(REPOSITORY)}.dist-info"}
    assert "trakt_tmdb/py.typed" in names


def test_the_sdist_holds_the_library_alone(packages: Packages) -> None:
    with tarfile.open(packages.sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    assert {name.split("/")[0] for name in names} == {
        ".gitignore",
        "LICENSE",
        "PKG-INFO",
        "pyproject.toml",
        "trakt_tmdb",
    }
    assert "trakt_tmdb/py.typed" in names


def test_it_needs_three_packages_and_what_those_need(python: Path) -> None:
    installed = json.loads(uv("pip", "list", "--quiet", "--format", "json", "--python", python))
    assert {one["name"] for one in installed} >= {"trakt-tmdb", "aiohttp", "msgspec", "yarl"}
    assert {one["name"] for one in installed}.isdisjoint({"redis", "rich", "typer", "pillow", "pytest"})


def test_importing_it_loads_nothing_that_a_client_can_do_without(python: Path) -> None:
    code = f"import sys, trakt_tmdb; print([name for name in {UNWANTED} if name in sys.modules])"
    assert run(python, code).strip() == "[]"


def test_importing_it_takes_little_longer_than_importing_what_it_needs(python: Path) -> None:
    def seconds(statement: str) -> float:
        timed = "import time; began = time.process_time(); {}; print(time.process_time() - began)"
        return float(run(python, timed.format(statement)))

    ours: list[float] = []
    needed: list[float] = []
    while len(ours) < ENOUGH or (len(ours) < PATIENCE and min(ours) > OF_WHAT_IT_NEEDS * min(needed)):
        ours.append(seconds("import trakt_tmdb"))
        needed.append(seconds("import aiohttp, msgspec"))
    # What else the machine does only ever adds to a time.
    assert min(ours) <= OF_WHAT_IT_NEEDS * min(needed)


def test_its_command_says_what_to_install_for_more(python: Path) -> None:
    command = (python.with_name("trakt-tmdb"), "status")
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert ended.returncode == 1
    assert 'pip install "trakt-tmdb[cli]"' in ended.stderr
    assert "Traceback" not in ended.stderr


READING = """
    import asyncio, sys
    import aiohttp
    from trakt_tmdb import TMDBClient, TraktAuth, TraktClient

    async def main(client_id, trakt_url, read_token, tmdb_url):
        async with aiohttp.ClientSession() as session:
            trakt = TraktClient(session, TraktAuth(session, client_id), api_url=trakt_url)
            tmdb = TMDBClient(session, read_token, api_url=tmdb_url)
            show = (await trakt.shows.trending().page(1)).items[0].show
            print(show.ids.trakt, (await tmdb.tv.details(show.ids.tmdb)).id)

    asyncio.run(main(*sys.argv[1:]))
"""


async def test_it_reads_from_both_services(python: Path) -> None:
    async with Simulator() as services:
        urls = (services.client_id, services.trakt_url, services.tmdb_token, services.tmdb_url)
        reading = await asyncio.create_subprocess_exec(
            *(python, "-I", "-c", textwrap.dedent(READING), *urls), stdout=asyncio.subprocess.PIPE
        )
        printed, _ = await reading.communicate()
        trakt_id, tmdb_id = printed.decode().split()
        show = services.state.catalogue.shows.on_path(trakt_id)
    assert show
    assert str(show.ids.tmdb) == tmdb_id
