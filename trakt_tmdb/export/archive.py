"""The one file, a ZIP of what Trakt's own export calls its parts."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

import msgspec

from .lists import RATED, TITLES, Lists


def archived(lists: Lists) -> bytes:
    """Pack the lists; takes long enough to keep it off an event loop."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _files(lists):
            archive.writestr(name, content)
    return packed.getvalue()


def _files(lists: Lists) -> Iterator[tuple[str, bytes]]:
    yield "watched-history.json", _json(lists.history)
    yield "lists-watchlist.json", _json(lists.watchlist)
    yield "lists-favorites.json", _json(lists.favorites)
    for media in RATED:
        yield f"ratings-{media.plural}.json", _json([one for one in lists.ratings if one.media is media])
    for media in TITLES:
        owned = [one for one in lists.collection if one.media is media]
        yield f"collection-{media.plural}.json", _json(owned)
    yield "lists-lists.json", _json([one.about for one in lists.own])
    for place, one in enumerate(lists.own, 1):
        yield one.file(place), _json(one.entries)
    yield "about.txt", _about(lists).encode()


def _json(rows: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(rows), indent=1)


def _about(lists: Lists) -> str:
    """How much it holds, for whoever opens it."""
    counts = (
        f"{len(lists.history)} plays, {len(lists.watchlist)} titles on the watchlist, "
        f"{len(lists.favorites)} favourites, {len(lists.ratings)} ratings, "
        f"{len(lists.collection)} collected titles, {len(lists.own)} lists."
    )
    if lists.is_whole:
        return f"{counts}\nRead from Trakt just now, so that nothing is missing.\n"
    return (
        f"{counts}\nTrakt could not be asked. This is what was read of it before; "
        f"{lists.nameless} plays have Trakt's id of the episode or movie, and not its number or name.\n"
    )
