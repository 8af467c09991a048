"""Which number an episode has that Trakt told by its id: that of the same plays."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from trakt_tmdb.account.trakt.watched_index import Number
from trakt_tmdb.trakt.models.ids import Ids

from .record import Numbered

type Times = Sequence[datetime]
type PlaysById = Mapping[int, Times]
type NumberedPlays = Mapping[Number, Times]


def numbers_of(by_id: PlaysById, by_number: NumberedPlays) -> dict[int, Numbered]:
    """Of one show: each id with its number, where as many episodes have plays like it on both sides.

    Several alike, as of a season that was marked at once, have numbers in the order of their ids; which of
    them has which id is not certain then, and is left out.
    """
    numbers = _alike(by_number)
    found: dict[int, Numbered] = {}
    for plays, ids in _alike(by_id).items():
        same = numbers.get(plays, [])
        if len(same) != len(ids):
            continue
        for episode, (season, number) in zip(sorted(ids), sorted(same), strict=True):
            known = Ids(trakt=episode) if len(ids) == 1 else Ids()
            found[episode] = Numbered(season=season, number=number, ids=known)
    return found


def _alike[K](plays: Mapping[K, Times]) -> Mapping[tuple[datetime, int], list[K]]:
    """What was played equally often, and last at the same time."""
    groups: defaultdict[tuple[datetime, int], list[K]] = defaultdict(list)
    for one, times in plays.items():
        if times:
            groups[max(times), len(times)].append(one)
    return groups
