"""The to-do lists: what to watch next, and the watchlist. Neither ever marks a season or a show."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, override

from homeassistant.components.todo.const import TodoItemStatus, TodoListEntityFeature
from homeassistant.components.todo.entity import TodoItem, TodoListEntity
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from trakt_tmdb import EpisodeRef, Media, NotFoundError, Origin, Receipt, TitleRef
from trakt_tmdb.tracker.views import UpNextShow, Wish

from .access import Access
from .const import DOMAIN
from .coordinator import TraktConfigEntry
from .entity import TraktEntity
from .errors import FAILURES, as_home_assistant_error
from .naming import named
from .ticked import Tick, ticks_in

PARALLEL_UPDATES = 1

TO_WATCH: Final = EntityDescription(key="to_watch")
WATCHLIST: Final = EntityDescription(key="watchlist")
_BY: Final = Origin.AUTOMATION


async def async_setup_entry(
    _hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the lists of an account."""
    async_add_entities([ToWatchList(entry, TO_WATCH), WatchlistList(entry, WATCHLIST)])


class TraktTodoList(TraktEntity, TodoListEntity):
    """A list that is made anew with the overview."""

    @callback
    @override
    def _look(self) -> None:
        self._attr_todo_items = self._items()

    def _items(self) -> list[TodoItem] | None:
        raise NotImplementedError

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[None]:
        """Check who writes, translate what goes wrong, and show at once what came of it."""
        await self.demand(Access.WRITE)
        try:
            yield
            await self.account.calls.ask(self.coordinator.show_changes())
        except FAILURES as err:
            raise as_home_assistant_error(err) from err


class ToWatchList(TraktTodoList):
    """The next aired episode of each show in progress; what was ticked stays a day, and can be unticked."""

    _attr_supported_features = TodoListEntityFeature.UPDATE_TODO_ITEM

    def __init__(self, entry: TraktConfigEntry, description: EntityDescription) -> None:
        super().__init__(entry, description)
        self._names: dict[str, str] = {}
        """What items are called, so that ticking one does not take its episode's title away."""

    @override
    def _items(self) -> list[TodoItem] | None:
        if self.overview.up_next is None:
            return None
        # A mark that still waits is ticked already.
        to_watch = [show for show in self.overview.up_next.shows if not show.episode.watched]
        open_items = {show.episode.ref: _to_watch(show) for show in to_watch}
        ticked = {str(tick.episode): self._ticked(tick) for tick in ticks_in(self.overview, dt_util.utcnow())}
        items = ticked | open_items
        self._names = {uid: item.summary or "" for uid, item in items.items()}
        return [*open_items.values(), *(item for uid, item in ticked.items() if uid not in open_items)]

    def _ticked(self, tick: Tick) -> TodoItem:
        uid = str(tick.episode)
        return TodoItem(
            summary=self._names.get(uid) or named(tick.show, tick.episode.season, tick.episode.number),
            uid=uid,
            status=TodoItemStatus.COMPLETED,
            completed=tick.at,
        )

    @override
    async def async_update_todo_item(self, item: TodoItem) -> None:
        shown = next((one for one in self.todo_items or () if one.uid == item.uid), None)
        if shown is None or shown.status == item.status:
            raise _refused("item_unchangeable")
        async with self._writing():
            await self.account.calls.ask(self._turned(EpisodeRef.parse(str(item.uid)), shown.status))

    async def _turned(self, episode: EpisodeRef, status: TodoItemStatus | None) -> Receipt:
        """Mark what is to watch, and take the mark of what was ticked back."""
        tracker = self.account.tracker
        if status == TodoItemStatus.NEEDS_ACTION:
            return await tracker.mark_watched(episode, origin=_BY)
        ticked = (tick for tick in ticks_in(self.overview, dt_util.utcnow()) if tick.episode == episode)
        if (tick := next(ticked, None)) is None:
            raise NotFoundError("This can no longer be taken back.")
        return await tracker.undo(tick.receipt, origin=_BY)


class WatchlistList(TraktTodoList):
    """The watchlist; a movie that is completed was watched, and Trakt takes it off."""

    _attr_supported_features = (
        TodoListEntityFeature.CREATE_TODO_ITEM
        | TodoListEntityFeature.UPDATE_TODO_ITEM
        | TodoListEntityFeature.DELETE_TODO_ITEM
    )

    @override
    def _items(self) -> list[TodoItem] | None:
        wishes = self.overview.wishes
        return None if wishes is None else list(map(_wish, wishes))

    @override
    async def async_create_todo_item(self, item: TodoItem) -> None:
        async with self._writing():
            title = await self.account.calls.ask(self.account.tracker.find_title(item.summary or ""))
            await self.account.calls.ask(self.account.tracker.add_to_watchlist(title, origin=_BY))

    @override
    async def async_update_todo_item(self, item: TodoItem) -> None:
        if item.status != TodoItemStatus.COMPLETED:
            raise _refused("item_unchangeable")
        title = TitleRef.parse(str(item.uid))
        if title.media is Media.SHOW:
            raise _refused("whole_show")
        async with self._writing():
            await self.account.calls.ask(self._watched(title))

    @override
    async def async_delete_todo_items(self, uids: list[str]) -> None:
        async with self._writing():
            for uid in uids:
                removal = self.account.tracker.remove_from_watchlist(TitleRef.parse(uid), origin=_BY)
                await self.account.calls.ask(removal)

    async def _watched(self, movie: TitleRef) -> None:
        """Trakt takes a movie off the watchlist at its first play; one that was seen before goes here."""
        receipt = await self.account.tracker.mark_watched(movie, origin=_BY)
        if receipt.seen_at:
            await self.account.tracker.remove_from_watchlist(movie, origin=_BY)


def _to_watch(show: UpNextShow) -> TodoItem:
    episode = show.episode
    return TodoItem(
        summary=named(show.show.title, episode.season, episode.number, episode.title),
        uid=episode.ref,
        status=TodoItemStatus.NEEDS_ACTION,
    )


def _wish(wish: Wish) -> TodoItem:
    lies_ahead = wish.released is not None and wish.released > dt_util.now().date()
    return TodoItem(
        summary=wish.title.title,
        uid=wish.title.ref,
        status=TodoItemStatus.NEEDS_ACTION,
        due=wish.released if lies_ahead else None,
    )


def _refused(key: str) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key)
