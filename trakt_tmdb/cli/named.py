"""What a person named: a reference, or words that the library looks up."""

from trakt_tmdb.catalogue.reference import Target, parse_target
from trakt_tmdb.tracker.tracker import Tracker

_REFERENCES = ("show/", "movie/")


async def named(tracker: Tracker, text: str) -> Target:
    """Find it; InvalidRequestError, NotFoundError or AmbiguousError say why it cannot be found."""
    text = text.strip()
    return parse_target(text) if text.startswith(_REFERENCES) else await tracker.find(text)
