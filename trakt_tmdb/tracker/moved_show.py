"""A show as its own offset has it: counted by when its episodes air for the person; pure."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time

from msgspec.structs import replace

from trakt_tmdb.account.progress import SeasonCount, ShowProgress
from trakt_tmdb.catalogue.catalogue import ShowFacts
from trakt_tmdb.catalogue.episode import Episode, Season

type IsSeen = Callable[[Episode], bool]


def moved_show(
    facts: ShowFacts, progress: ShowProgress, seasons: Sequence[Season], until: datetime, is_seen: IsSeen
) -> tuple[ShowFacts, ShowProgress]:
    """The show with what is out by `until`, and what comes next; `seasons` come with their episodes."""
    regular = [one for season in _in_order(seasons) if season.number for one in season.episodes]
    ahead = (one for one in regular if one.first_aired and one.first_aired > until)
    moved = replace(
        facts,
        seasons=tuple(replace(one, aired_episodes=len(_out(one.episodes, until))) for one in seasons),
        coming=min(ahead, key=lambda one: one.first_aired or until, default=_undated(facts.coming)),
    )
    return moved, _progress(progress, seasons, until, is_seen)


def _progress(
    progress: ShowProgress, seasons: Sequence[Season], until: datetime, is_seen: IsSeen
) -> ShowProgress:
    out = {one.number: _out(one.episodes, until) for one in _in_order(seasons)}
    regular = [one for number, episodes in out.items() if number for one in episodes]

    def counted(season: SeasonCount) -> SeasonCount:
        return replace(season, aired=max(len(out.get(season.number, ())), season.completed))

    return replace(
        progress,
        aired=max(len(regular), progress.completed),
        next_episode=_next(progress.next_episode, regular, until, is_seen),
        seasons=tuple(map(counted, progress.seasons)),
    )


def _next(
    at_trakt: Episode | None, out: Iterable[Episode], until: datetime, is_seen: IsSeen
) -> Episode | None:
    """What Trakt says once it is out; where Trakt has nothing more, the first that is out and unseen."""
    if at_trakt is not None:
        is_ahead = at_trakt.first_aired is not None and at_trakt.first_aired > until
        return None if is_ahead else at_trakt
    return next((one for one in out if not is_seen(one)), None)


def _out(episodes: Iterable[Episode], until: datetime) -> list[Episode]:
    return [one for one in episodes if (at := _at(one)) and at <= until]


def _at(episode: Episode) -> datetime | None:
    """As marks take it, too: a bare date counts from its beginning in UTC."""
    if episode.first_aired is None and episode.released is not None:
        return datetime.combine(episode.released, time(), UTC)
    return episode.first_aired


def _undated(coming: Episode | None) -> Episode | None:
    return coming if coming and coming.first_aired is None else None


def _in_order(seasons: Iterable[Season]) -> list[Season]:
    return sorted(seasons, key=lambda one: one.number or 0)
