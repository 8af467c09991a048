"""The five minutes of the quick start, typed as they stand there."""

import re
import tomllib

from tests.docs.conftest import Reader
from tests.docs.page import DOCS, blocks_of
from tests.signed_in import REPOSITORY


def filled_in(block: str, reader: Reader) -> str:
    """Put in what the page says to put in, and the port that the simulator has here."""
    services = reader.services
    return (
        block.replace("the client id", services.client_id)
        .replace("the TMDB token", services.tmdb_token)
        .replace("http://127.0.0.1:8099", services.url)
    )


async def test_the_quick_start_works_as_it_is_written(reader: Reader) -> None:
    trending, sign_in, week, _ = (filled_in(block, reader) for block in blocks_of("quickstart.md"))

    shows = (await reader.run(trending)).splitlines()
    assert len(shows) == 5
    assert all(re.fullmatch(r"\d+ .+ \d{4}", line) for line in shows)

    assert "Signed in until 20" in await reader.run(sign_in)

    plays = len(reader.services.state.demo.history)
    printed = await reader.run(week)
    assert re.search(r"^Marked .+ 1\nTaken back 1$", printed, re.MULTILINE)
    assert len(reader.services.state.demo.history) == plays
    assert any(line.startswith("seen ") for line in printed.splitlines())


async def test_a_second_run_asks_only_for_what_may_have_changed(reader: Reader) -> None:
    _, sign_in, week, _ = (filled_in(block, reader) for block in blocks_of("quickstart.md"))
    await reader.run(sign_in)
    requests = reader.services.state.requests

    await reader.run(week)
    first = sum(requests.counts.values())
    requests.clear()
    await reader.run(week)
    assert sum(requests.counts.values()) < first / 2
    assert requests.count("tmdb") == 0


async def test_the_account_that_the_command_line_signed_in_to_is_shared(
    reader: Reader, variables: dict[str, str]
) -> None:
    *_, shared = blocks_of("quickstart.md")
    assert "asyncio" not in shared
    printed = await reader.run(f"import asyncio\n{shared}\nasyncio.run(main())\n", variables)
    assert printed.startswith("UpNext(shows=(UpNextShow(")


async def test_what_the_package_says_of_itself_runs(reader: Reader, variables: dict[str, str]) -> None:
    (week,) = blocks_of("../trakt_tmdb/README.md")
    printed = await reader.run(week, variables)
    assert re.match(r"\d{4}-\d\d-\d\d\n  \w", printed)


def test_the_extras_that_the_documentation_names_exist() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pages = [path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")]
    named = {extra for text in pages for extra in re.findall(r"trakt-tmdb\[(\w+)\]", text)}
    assert named == set(project["optional-dependencies"])
