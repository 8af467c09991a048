"""A show's seasons, the specials last."""

from collections.abc import Iterable

from trakt_tmdb.account.preference import Specials
from trakt_tmdb.account.progress import ShowProgress
from trakt_tmdb.account.watched import Watched
from trakt_tmdb.catalogue.about import About
from trakt_tmdb.catalogue.episode import Season
from trakt_tmdb.catalogue.reference import TitleRef

from .cards import Cards
from .views import Progress, SeasonCard


def season_cards(about: About, progress: ShowProgress, cards: Cards) -> tuple[SeasonCard, ...]:
    """Seasons with the person's progress, which nobody has where Trakt lacks the show."""
    counted = {one.number: Progress(aired=one.aired, completed=one.completed) for one in progress.seasons}
    show = about.title
    found = (
        SeasonCard(
            number=one.number,
            title=one.title,
            episode_count=one.episode_count or 0,
            progress=(counted.get(one.number) or _count(show.ref, one, progress, cards.standing.watched))
            if show.on_trakt
            else None,
            poster=cards.signed(one.poster),
        )
        for one in about.seasons
        if one.number is not None
    )
    return tuple(sorted(found, key=lambda one: (one.number == 0, one.number)))


def whole_progress(progress: ShowProgress, seasons: Iterable[SeasonCard], specials: Specials) -> Progress:
    """How far a person is with the show; its specials as the person chose for it."""
    whole = Progress(aired=progress.aired, completed=progress.completed)
    of_specials = next((one.progress for one in seasons if one.number == 0), None)
    if specials is Specials.OUT or of_specials is None:
        return whole
    return Progress(aired=whole.aired + of_specials.aired, completed=whole.completed + of_specials.completed)


def _count(show: TitleRef, season: Season, progress: ShowProgress, watched: Watched) -> Progress:
    """What Trakt's progress leaves out: specials, and seasons that have not begun."""
    completed = watched.season(show, season, progress.reset_at)
    return Progress(aired=max(season.aired_episodes or 0, completed), completed=completed)
