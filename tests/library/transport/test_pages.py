"""Paged lists, whose counts change and lie."""

from collections.abc import Sequence

from trakt_tmdb.transport.pages import Page, Pages


class Source:
    """Serves pages and remembers which were asked for."""

    def __init__(
        self, pages: Sequence[Sequence[int]], counts: Sequence[int | None], items: int | None
    ) -> None:
        self.asked: list[int] = []
        self._pages = pages
        self._counts = counts
        self._items = items

    async def fetch(self, number: int) -> Page[int]:
        self.asked.append(number)
        known = number <= len(self._pages)
        return Page(
            items=tuple(self._pages[number - 1]) if known else (),
            page=number,
            page_count=self._counts[min(number, len(self._counts)) - 1],
            item_count=self._items,
        )


async def test_every_page_is_read_once() -> None:
    source = Source([[1, 2], [3, 4], [5]], [3], 5)

    assert await Pages(source.fetch).all() == [1, 2, 3, 4, 5]
    assert source.asked == [1, 2, 3]


async def test_a_page_is_read_alone() -> None:
    source = Source([[1, 2], [3, 4]], [2], 4)

    assert (await Pages(source.fetch).page(2)).items == (3, 4)
    assert source.asked == [2]


async def test_nothing_is_read_before_someone_iterates_and_no_more_than_that() -> None:
    source = Source([[1, 2], [3, 4]], [2], 4)
    async for item in Pages(source.fetch):
        if item == 2:
            break

    assert source.asked == [1]


async def test_an_empty_list_takes_one_request() -> None:
    source = Source([[]], [0], 0)

    assert await Pages(source.fetch).all() == []
    assert source.asked == [1]


async def test_a_count_that_promises_too_much_ends_with_the_first_empty_page() -> None:
    source = Source([[1, 2], [3]], [900], None)

    assert await Pages(source.fetch).all() == [1, 2, 3]
    assert source.asked == [1, 2, 3]


async def test_a_count_that_promises_too_little_is_not_believed_over_the_items() -> None:
    source = Source([[1, 2], [3, 4], [5]], [1], 5)

    assert await Pages(source.fetch).all() == [1, 2, 3, 4, 5]


async def test_a_count_that_grows_is_followed() -> None:
    source = Source([[1, 2], [3, 4], [5, 6]], [2, 3], None)

    assert await Pages(source.fetch).all() == [1, 2, 3, 4, 5, 6]


async def test_what_moved_to_the_next_page_meanwhile_is_given_once() -> None:
    source = Source([[1, 2], [2, 3]], [2], 4)

    assert await Pages(source.fetch).all() == [1, 2, 3]


async def test_items_that_hold_a_mapping_are_given_once_too() -> None:
    pages = {1: ({"a": 1}, {"b": 2}), 2: ({"b": 2}, {"c": 3})}

    async def fetch(number: int) -> Page[dict[str, int]]:
        return Page(items=pages[number], page=number, page_count=2)

    assert await Pages(fetch).all() == [{"a": 1}, {"b": 2}, {"c": 3}]


async def test_a_service_that_always_sends_the_same_page_ends() -> None:
    source = Source([[1, 2]] * 50, [50], 100)

    assert await Pages(source.fetch).all() == [1, 2]
    assert source.asked == [1, 2]


async def test_without_counts_there_is_one_page() -> None:
    source = Source([[1, 2], [3]], [None], None)

    assert await Pages(source.fetch).all() == [1, 2]


def test_a_page_of_what_is_made_of_its_items_keeps_its_counts() -> None:
    page = Page(items=(1, 2, 3), page=2, page_count=5, item_count=13, skipped=1)

    made = page.made(lambda item: None if item == 2 else str(item))

    assert made == Page(items=("1", "3"), page=2, page_count=5, item_count=13, skipped=1)
