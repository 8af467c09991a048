"""What a target comes to: which episodes a mark of it would touch, and which not."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time
from itertools import chain

import msgspec

from trakt_tmdb.catalogue.episode import Episode, Season
from trakt_tmdb.catalogue.reference import EpisodeRef, SeasonRef, Target, TitleRef, UpTo
from trakt_tmdb.errors import NotFoundError

from .action import Part
from .preference import Specials
from .when import known_time

type PlaysOf = Callable[[Part], Sequence[datetime]]
"""The times of an episode's plays, waiting ones too."""


class Extent(msgspec.Struct, frozen=True, kw_only=True):
    """The episodes of a target, in the service's order; specials only where they were named or count."""

    due: tuple[Part, ...]
    """Released and unwatched; a single episode whether released or not."""
    watched: tuple[Part, ...]
    plays: int
    """Of those."""
    seen_at: datetime | None
    """The latest of those whose time is known."""
    unaired: int
    earlier: int
    """Released and unwatched before the first of the target."""


def extent_of(
    target: Target,
    seasons: Sequence[Season],
    plays: PlaysOf,
    now: datetime,
    specials: Specials = Specials.OUT,
) -> Extent:
    """Sort the episodes of a target; raises NotFoundError where the show has none such."""
    parts = _in_order(seasons)
    covered = _covered(target, parts, specials)
    if not covered:
        raise NotFoundError(f"Trakt has no {target}, so nothing can be marked there.")
    alone = isinstance(target, EpisodeRef)
    due = [part for part in covered if not plays(part) and (alone or _is_out(part, now))]
    watched = [part for part in covered if plays(part)]
    times = list(chain.from_iterable(map(plays, watched)))
    before = (part for part in _before(covered[0], parts, specials) if _is_out(part, now))
    return Extent(
        due=tuple(due),
        watched=tuple(watched),
        plays=len(times),
        seen_at=max(filter(known_time, times), default=None),
        unaired=len(covered) - len(due) - len(watched),
        earlier=sum(not plays(part) for part in before),
    )


def parts_named(episodes: Sequence[EpisodeRef], seasons: Sequence[Season]) -> tuple[Part, ...]:
    """Single episodes of a show, in the order in which they were named; NotFoundError names one it lacks."""
    parts = {(part.season, part.number): part for part in _in_order(seasons)}
    for one in episodes:
        if (one.season, one.number) not in parts:
            raise NotFoundError(f"Trakt has no {one}, so nothing can be marked there.")
    return tuple(parts[number] for number in dict.fromkeys((one.season, one.number) for one in episodes))


def _in_order(seasons: Iterable[Season]) -> list[Part]:
    ordered = sorted(seasons, key=lambda season: season.number or 0)
    return [part for season in ordered for one in season.episodes if (part := _part(one))]


def _part(episode: Episode) -> Part | None:
    if episode.season is None or episode.number is None or episode.trakt is None:
        return None
    return Part(item=episode.trakt, season=episode.season, number=episode.number, released=_released(episode))


def _released(episode: Episode) -> datetime | None:
    if episode.first_aired is None and episode.released is not None:
        return datetime.combine(episode.released, time(), UTC)
    return episode.first_aired


def _is_out(part: Part, now: datetime) -> bool:
    return part.released is not None and part.released <= now


def _covered(target: Target, parts: Sequence[Part], specials: Specials) -> list[Part]:
    match target:
        case EpisodeRef():
            return [part for part in parts if _is(part, target)]
        case SeasonRef(season=season):
            return [part for part in parts if part.season == season]
        case TitleRef():
            return [part for part in parts if part.season or specials is Specials.IN]
        case UpTo(episode=episode):
            last = next((part for part in parts if _is(part, episode)), None)
            if last is None:
                return []
            return [*_before(last, parts, specials), last] if last.season else _specials_to(last, parts)


def _before(first: Part, parts: Sequence[Part], specials: Specials) -> list[Part]:
    """What comes before an episode, with the specials that were released by then if they count."""
    if not first.season:
        return []
    regular = [part for part in parts[: parts.index(first)] if part.season]
    times = [part.released for part in (*regular, first) if part.released]
    if specials is Specials.OUT or not times:
        return regular
    return [*(part for part in parts if not part.season and _is_out(part, max(times))), *regular]


def _specials_to(last: Part, parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts[: parts.index(last) + 1] if not part.season]


def _is(part: Part, episode: EpisodeRef) -> bool:
    return (part.season, part.number) == (episode.season, episode.number)
