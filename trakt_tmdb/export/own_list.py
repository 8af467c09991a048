"""A list that a person made, with what is on it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from trakt_tmdb.trakt.models.lists import PersonalList

from .record import Record


class OwnList(Struct, frozen=True, kw_only=True):
    """As far as it is known: what is on it may never have been read."""

    about: PersonalList
    entries: Sequence[Record] = ()

    def goes_by(self, name: str) -> bool:
        """Whether it has this id or slug."""
        return name in (self.about.key, self.about.ids.slug)

    def file(self, place: int) -> str:
        """Name its part of an export; `place` tells lists apart that have no id yet."""
        ids = self.about.ids
        slug = re.sub(r"[^\w-]", "", ids.slug or "")
        return "-".join(("lists-list", str(ids.trakt or f"new{place}"), *filter(None, [slug]))) + ".json"
