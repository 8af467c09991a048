"""The lists that one person made."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count

from msgspec import Struct, field

from trakt_tmdb.simulator.dice import Dice

from .items import Listable
from .watchlist import TitleList


class PersonalList(Struct, kw_only=True):
    """A list and what is on it: titles, seasons, episodes and people."""

    id: int
    slug: str
    name: str
    description: str | None
    privacy: str
    created_at: datetime
    updated_at: datetime
    display_numbers: bool = False
    allow_comments: bool = True
    sort_by: str = "rank"
    sort_how: str = "asc"
    titles: TitleList[Listable] = field(default_factory=TitleList)


class Lists:
    """Every list, in the person's own order."""

    def __init__(self, owner: str) -> None:
        # No two people's lists share an id.
        self._ids = count(28_640_001 + 1000 * Dice("lists", owner).number(1000))
        self._lists: dict[int, PersonalList] = {}

    def __len__(self) -> int:
        return len(self._lists)

    def __iter__(self) -> Iterator[PersonalList]:
        return iter(self._lists.values())

    def on_path(self, name: str) -> PersonalList | None:
        """Find a list by its id or slug."""
        return next((one for one in self if name in (str(one.id), one.slug)), None)

    def make(self, name: str, description: str | None, privacy: str, at: datetime) -> PersonalList:
        """Make a list; of several with one name each has a slug of its own."""
        made = PersonalList(
            id=next(self._ids),
            slug=self._slug(name),
            name=name,
            description=description,
            privacy=privacy,
            created_at=at,
            updated_at=at,
        )
        self._lists[made.id] = made
        return made

    def reorder(self, ids: Sequence[int]) -> None:
        """Sort by these ids; the others follow in the order they had."""
        places = {number: place for place, number in enumerate(ids)}
        self._lists = dict(sorted(self._lists.items(), key=lambda pair: places.get(pair[0], len(places))))

    def delete(self, one: PersonalList) -> None:
        """Forget a list and everything on it."""
        del self._lists[one.id]

    def _slug(self, name: str) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "list"
        taken = {one.slug for one in self}
        return next(
            slug for number in count() if (slug := f"{plain}-{number}" if number else plain) not in taken
        )
