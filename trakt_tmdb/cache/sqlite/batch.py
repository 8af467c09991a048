"""Changes on their way to the file, as one commit."""

from msgspec import Struct

from trakt_tmdb.cache.entry import Entry


class Batch(Struct, frozen=True):
    """Keys are cleared first, then tags are expired, then entries are put; None where one is dropped.

    Whatever the order changes came in, this one ends the same, and done twice it ends the same, too.
    """

    prefixes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    puts: tuple[tuple[str, Entry | None], ...] = ()
