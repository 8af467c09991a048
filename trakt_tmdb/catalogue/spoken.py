"""Reads how people write an episode: `Show S01E05`, `Show 1x05`, `Show #29`, `某剧 第29话`."""

import re

import msgspec

_NUMBERED = re.compile(
    r"(?P<title>.+?)[\s,:-]*\b(?:s(?P<s>\d+)\s*e(?P<e>\d+)|(?P<x>\d+)x(?P<y>\d+))", re.IGNORECASE
)
_COUNTED = re.compile(r"(?P<title>.+?)[\s,:-]*(?:#\s*(?P<hash>\d+)|第\s*(?P<di>\d+)\s*[集话話回])")


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    """A title as text, and the episode of it that was named, if any."""

    title: str
    season: int | None = None
    number: int | None = None
    number_abs: int | None = None
    """Counted through all seasons."""


def read_spoken(text: str) -> Spoken:
    """Read a text; one that names no episode is a title alone."""
    text = text.strip()
    if match := _NUMBERED.fullmatch(text):
        season, number = match["s"] or match["x"], match["e"] or match["y"]
        return Spoken(title=match["title"].strip(), season=int(season), number=int(number))
    if match := _COUNTED.fullmatch(text):
        return Spoken(title=match["title"].strip(), number_abs=int(match["hash"] or match["di"]))
    return Spoken(title=text)
