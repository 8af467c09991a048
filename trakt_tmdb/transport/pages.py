"""Lists that come in pages."""

from collections.abc import AsyncIterator, Awaitable, Callable

from msgspec import Struct
from msgspec.structs import replace


class Page[T](Struct, frozen=True, gc=False, kw_only=True):
    """One page; counts are None where the service did not say, `skipped` items were unreadable."""

    items: tuple[T, ...]
    page: int
    page_count: int | None = None
    item_count: int | None = None
    skipped: int = 0

    def made[A](self, make: Callable[[T], A | None]) -> "Page[A]":
        """The same page of what is made of each item, without those that tell nothing."""
        items = tuple(one for item in self.items if (one := make(item)) is not None)
        return Page(
            items=items,
            page=self.page,
            page_count=self.page_count,
            item_count=self.item_count,
            skipped=self.skipped,
        )


class Pages[T]:
    """All items of a paged list, read page by page while someone iterates."""

    def __init__(self, fetch: Callable[[int], Awaitable[Page[T]]]) -> None:
        self._fetch = fetch

    async def page(self, number: int = 1) -> Page[T]:
        """Read one page, counted from 1."""
        return replace(await self._fetch(number), page=number)

    async def all(self) -> list[T]:
        """Read every page."""
        return [item async for item in self]

    async def __aiter__(self) -> AsyncIterator[T]:
        page = await self.page(1)
        seen = len(page.items) + page.skipped
        for item in page.items:
            yield item
        while _has_more(page, seen):
            previous = page
            page = await self.page(previous.page + 1)
            fresh = _unrepeated(page.items, previous.items)
            seen += len(fresh) + page.skipped
            for item in fresh:
                yield item
            if not fresh:
                return


def _unrepeated[T](items: tuple[T, ...], previous: tuple[T, ...]) -> list[T]:
    """Leave out what moved here from the page before, because something was added meanwhile."""
    try:
        seen = frozenset(previous)
        return [item for item in items if item not in seen]
    except TypeError:  # a model that holds a mapping has no hash
        return [item for item in items if item not in previous]


def _has_more(page: Page[object], seen: int) -> bool:
    """Tell whether to ask on: either count may lie, an empty page ends every list."""
    if not page.items and not page.skipped:
        return False
    return page.page < (page.page_count or 1) or seen < (page.item_count or 0)
