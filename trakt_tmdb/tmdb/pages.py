"""TMDB's pages: twenty items, counted in the body, none served beyond page 500."""

import msgspec
from msgspec import Raw, Struct

from trakt_tmdb.transport.decode import Decode, ListDecoder
from trakt_tmdb.transport.pages import Page
from trakt_tmdb.transport.paging import Paging

_LAST = 500


class _Listing(Struct, frozen=True):
    results: Raw
    page: int = 1
    total_pages: int | None = None
    total_results: int | None = None


def listing_of[T](model: type[T]) -> Decode[Page[T]]:
    """Decode one page of a list, counted by its body."""
    decode = ListDecoder(model)

    def read(body: bytes, _: Paging | None) -> Page[T]:
        listing = msgspec.json.decode(body, type=_Listing)
        items = decode(listing.results)
        return Page(
            items=items.items,
            page=listing.page,
            page_count=None if listing.total_pages is None else min(listing.total_pages, _LAST),
            skipped=items.skipped,
        )

    return read


def results_of[T](model: type[T]) -> Decode[tuple[T, ...]]:
    """Decode a list that comes whole."""
    decode = ListDecoder(model)
    return lambda body, _: decode(msgspec.json.decode(body, type=_Listing).results).items
