"""What people see: tables and sentences, coloured and moving only where there is a terminal."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

_ANY_LENGTH = 100_000
"""Columns of what is no terminal: nothing is cut or wrapped for a file or another program."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@cache
def out() -> Console:
    """Standard output."""
    return _console(stderr=False)


@cache
def err() -> Console:
    """Standard error, for what is said beside the result."""
    return _console(stderr=True)


def say(sentence: str, style: str = "") -> None:
    """Say something of the result."""
    out().print(plain(sentence, style))


def tell(sentence: str, style: str = "") -> None:
    """Say something beside the result."""
    err().print(plain(sentence, style))


def plain(text: str, style: str = "") -> Text:
    """Take text as it is: what a service sends neither marks up nor steers the terminal."""
    return Text("\n".join(_CONTROL.sub(" ", line) for line in text.split("\n")), style=style)


def show_table(headings: Sequence[str], rows: Sequence[Sequence[str | Text]]) -> None:
    """Show rows under headings; a cell's text is taken as it is."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else plain(cell) for cell in row))
    out().print(table)


def counted(count: int, noun: str) -> str:
    """So many of something."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


@contextmanager
def bar(what: str, total: int) -> Iterator[Progress]:
    """A bar of things to do, beside the result; `advance` counts one."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err(), transient=True, disable=not err().is_terminal) as progress:
        progress.add_task(what, total=total)
        yield progress


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Show that something takes a while."""
    if not err().is_terminal:
        yield
        return
    with err().status(what):
        yield


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _ANY_LENGTH
    return console
