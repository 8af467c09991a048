"""The writes of late, from the journal."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from trakt_tmdb.account.action import Rate, Undo, target_of
from trakt_tmdb.account.held import is_held
from trakt_tmdb.account.journal import Entry
from trakt_tmdb.account.outcome import Loved, Plays, Refused, Removed, State
from trakt_tmdb.catalogue.moment import LONG_AGO
from trakt_tmdb.catalogue.reference import (
    EpisodeRef,
    SeasonRef,
    Target,
    TitleRef,
    UpTo,
    title_of,
)
from trakt_tmdb.catalogue.texts import Texts
from trakt_tmdb.errors import code_named

from .context import Context
from .list_names import ListNames
from .receipts import being_undone, can_be_undone, count_of
from .views import ChangeState, Deed, RecentChange, RecentChanges
from .writes import KEPT


class _Write(msgspec.Struct, frozen=True, kw_only=True):
    """An entry and what it is about: for an undo, the one that is taken back."""

    entry: Entry
    about: Entry
    target: Target | None

    @property
    def title(self) -> TitleRef | None:
        return None if self.target is None else title_of(self.target)


async def read_changes(
    context: Context, entries: Sequence[Entry], since: datetime | None = None
) -> RecentChanges:
    """The journal's entries, newest first, as a person looks at them."""
    now = context.now
    first = max(now - KEPT, since or LONG_AGO)
    recent = [entry for entry in entries if entry.is_open or entry.intent.made_at > first]
    writes = _writes(recent, {entry.intent.intent_id: entry for entry in entries})
    titles = await _titles(context, {write.title for write in writes if write.title})
    held = {entry.intent.intent_id for entry in recent if is_held(entry, now)}
    undone = being_undone(entries)
    lists = await ListNames.of(context.account, entries)
    changes = tuple(_change(write, titles, lists, held, undone) for write in writes)
    return RecentChanges(changes=changes, held=sum(one.state is ChangeState.HELD for one in changes))


def _writes(entries: Iterable[Entry], by_receipt: Mapping[str, Entry]) -> list[_Write]:
    """Every write, and of the undos those that are not done."""
    found: list[_Write] = []
    for entry in entries:
        action, about = entry.intent.action, entry
        if isinstance(action, Undo):
            if entry.state is State.DONE:
                continue
            about = by_receipt.get(action.receipt, entry)
        found.append(_Write(entry=entry, about=about, target=target_of(about.intent.action)))
    return found


def _change(
    write: _Write, titles: Mapping[TitleRef, str], lists: ListNames, held: set[str], undone: frozenset[str]
) -> RecentChange:
    entry, intent = write.entry, write.entry.intent
    season, number = _numbers(write.target)
    return RecentChange(
        receipt=intent.intent_id,
        deed=Deed(str(intent.action.__struct_config__.tag)),
        ref=str(write.target) if write.target else None,
        title_ref=str(write.title) if write.title else None,
        title=titles.get(write.title) if write.title else lists.subject(write.about),
        lists=lists.others(write.about),
        season=season,
        number=number,
        plays=count_of(entry),
        rating=intent.action.rating if isinstance(intent.action, Rate) else None,
        origin=intent.origin,
        made_at=intent.made_at,
        state=ChangeState.HELD if intent.intent_id in held else ChangeState(entry.state.value),
        error=_error(entry),
        undoable=can_be_undone(entry, undone),
    )


def _numbers(target: Target | None) -> tuple[int | None, int | None]:
    match target:
        case (
            EpisodeRef(season=season, number=number) | UpTo(episode=EpisodeRef(season=season, number=number))
        ):
            return season, number
        case SeasonRef(season=season):
            return season, None
    return None, None


def _error(entry: Entry) -> str | None:
    match entry.outcome:
        case Refused() as refusal:
            return code_named(refusal.error)
        case (
            Plays(refused=Refused() as refusal)
            | Removed(refused=Refused() as refusal)
            | Loved(refused=Refused() as refusal)
        ):
            return code_named(refusal.error)
    return None


async def _titles(context: Context, titles: Iterable[TitleRef]) -> Mapping[TitleRef, str]:
    """Titles in the person's language, else as Trakt told them before, which is not asked for this."""
    texts = await context.catalogue.texts({title: set() for title in titles}, context.language)
    found: dict[TitleRef, str] = {}
    for title in titles:
        told = texts.get(str(title), Texts())
        if name := told.title or await context.catalogue.held_name(title) or told.name:
            found[title] = name
    return found
