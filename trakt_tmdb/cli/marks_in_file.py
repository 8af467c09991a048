"""`trakt-tmdb watched --from`: every line at once, the episodes of a show in one write."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo
from pathlib import Path

import msgspec
import typer

from trakt_tmdb.account.when import WatchedAt
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, Target, TitleRef, title_of
from trakt_tmdb.errors import AccountLimitError, AmbiguousError, InvalidRequestError, NotFoundError
from trakt_tmdb.tracker.tracker import Tracker
from trakt_tmdb.tracker.views import Receipt

from .exits import ExitCode
from .named import named
from .terminal import bar, counted, say, tell
from .when import watched_at_written

REFUSED = (AccountLimitError, InvalidRequestError, NotFoundError)
"""What is wrong with one mark and not with the next."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a line names, and its own time if it has one."""

    number: int
    text: str
    at: WatchedAt | None = None


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One write: episodes of one show, or a movie, at one time."""

    targets: tuple[EpisodeRef | TitleRef, ...]
    at: WatchedAt | None


def lines_of(file: Path, zone: tzinfo | None) -> Sequence[Line]:
    """Read a file, or standard input for `-`; empty lines say nothing."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise typer.BadParameter(f"{file} cannot be read as text: {error}.") from error
    return [_line(number, line, zone) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


async def mark_lines(
    tracker: Tracker, lines: Sequence[Line], watched_at: WatchedAt, *, again: bool
) -> ExitCode | None:
    """Mark everything, or nothing where a line names nothing; what Trakt refuses is told and left out."""
    marks = _grouped(lines, await _found(tracker, lines))
    done: dict[Mark, Receipt] = {}
    with bar("Marking", len(marks)) as progress:
        for mark in marks:
            try:
                done[mark] = await _written(tracker, mark, mark.at or watched_at, again=again)
            except REFUSED as error:
                tell(f"{error} {_titled(mark)} was left out.", "red")
            progress.advance(progress.task_ids[0])
    code = _said(done)
    return ExitCode.BAD_INPUT if len(done) < len(marks) else code


def _titled(mark: Mark) -> str:
    count = len(mark.targets)
    return str(mark.targets[0]) if count == 1 else f"All of {count} episodes of {title_of(mark.targets[0])}"


def _line(number: int, line: str, zone: tzinfo | None) -> Line:
    text, tab, time = line.partition("\t")
    try:
        at = watched_at_written(time.strip(), zone) if tab else None
    except typer.BadParameter as error:
        raise typer.BadParameter(f"Line {number}: {error.format_message()}") from error
    return Line(number=number, text=text.strip(), at=at)


async def _found(tracker: Tracker, lines: Sequence[Line]) -> Mapping[int, EpisodeRef | TitleRef]:
    """What each line names, by its number; all that name nothing are told at once."""
    found: dict[int, EpisodeRef | TitleRef] = {}
    wrong: list[str] = []
    with bar("Looking up", len(lines)) as progress:
        for line in lines:
            try:
                found[line.number] = _single(await named(tracker, line.text))
            except (AmbiguousError, InvalidRequestError, NotFoundError) as error:
                wrong.append(f"Line {line.number}: {error}")
            progress.advance(progress.task_ids[0])
    if wrong:
        raise InvalidRequestError("\n".join([*wrong, "Nothing was marked."]))
    return found


def _single(target: Target) -> EpisodeRef | TitleRef:
    if isinstance(target, EpisodeRef) or (isinstance(target, TitleRef) and target.media is Media.MOVIE):
        return target
    raise InvalidRequestError("A line names one episode or one movie.")


def _grouped(lines: Iterable[Line], found: Mapping[int, EpisodeRef | TitleRef]) -> list[Mark]:
    """Episodes of one show and time together, in the order of the lines."""
    groups: dict[tuple[str, WatchedAt | None], list[EpisodeRef | TitleRef]] = {}
    for line in lines:
        target = found[line.number]
        title = target.title if isinstance(target, EpisodeRef) else target
        groups.setdefault((str(title), line.at), []).append(target)
    return [Mark(targets=tuple(dict.fromkeys(group)), at=at) for (_, at), group in groups.items()]


async def _written(tracker: Tracker, mark: Mark, at: WatchedAt, *, again: bool) -> Receipt:
    episodes = [one for one in mark.targets if isinstance(one, EpisodeRef)]
    if len(episodes) > 1:
        return await tracker.mark_episodes_watched(episodes, watched_at=at, again=again)
    return await tracker.mark_watched(mark.targets[0], watched_at=at, again=again)


def _said(done: Mapping[Mark, Receipt]) -> ExitCode | None:
    named = sum(len(mark.targets) for mark in done)
    stored = sum(one.plays for one in done.values() if one.pending)
    added = sum(one.plays for one in done.values() if not one.pending)
    seen = named - stored - added
    told = f"Watched: {counted(added, 'play')} added" + (f", {seen} seen already" if seen else "")
    if stored:
        say(f"{told}, {stored} stored: sent as soon as Trakt can be reached.", "yellow")
        return ExitCode.STORED
    say(f"{told}.", "green")
    return None
