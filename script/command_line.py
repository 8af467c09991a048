"""Writes docs/command-line.md from what `trakt-tmdb --help` prints. `--check` only compares."""

import sys
from collections.abc import Iterator

import typer
from typer.core import TyperGroup
from typer.testing import CliRunner

from script.generated import Generated
from trakt_tmdb.cli.app import app

_DOCUMENT = Generated("docs/command-line.md", "python -m script.command_line")
_PLAIN = {"COLUMNS": "96", "NO_COLOR": "1", "TERM": "dumb", "_TYPER_FORCE_DISABLE_TERMINAL": "1"}
_HEAD = """\
# Command line

```
pip install 'trakt-tmdb[cli]'
trakt-tmdb login
```

`login` shows a code to type at Trakt, once; the other commands, and `open_tracker()` in your scripts, share
what came of it. Every command first sends what could not be sent before. Without a terminal there are no
colours and no bars: `trakt-tmdb history --json | jq` and cron jobs get plain lines.

What follows is what `--help` says; `python -m script.command_line` writes this page.
"""


def main(arguments: list[str]) -> int:
    """Write the document, or say whether it is what it would be."""
    text = _HEAD + "".join(_section(words) for words in ((), *_commands()))
    return _DOCUMENT.bring(text, arguments)


def _commands() -> Iterator[tuple[str, ...]]:
    """Every command, in the order in which help lists them, those within another after it."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)  # noqa: S101 - the application has commands
    for name, command in group.commands.items():
        yield (name,)
        if isinstance(command, TyperGroup):
            yield from ((name, inner) for inner in command.commands)


def _section(words: tuple[str, ...]) -> str:
    title = f"\n## {words[0]}\n" if len(words) == 1 else f"\n### {' '.join(words)}\n" if words else ""
    return f"{title}\n```text\n{_help(words)}```\n"


def _help(words: tuple[str, ...]) -> str:
    ended = CliRunner().invoke(app, [*words, "--help"], prog_name="trakt-tmdb", env=_PLAIN)
    lines = [line.rstrip() for line in ended.stdout.strip("\n").splitlines()]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
