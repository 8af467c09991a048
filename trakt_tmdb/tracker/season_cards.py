"""A show's seasons, the specials last."""

from collections.abc import Iterable, Mapping

from trakt_tmdb.account.watched import WatchedIndex
from trakt_tmdb.catalogue.language import is_season_placeholder
from trakt_tmdb.catalogue.picture import Picture, tmdb_picture, trakt_picture
from trakt_tmdb.catalogue.texts import Texts, season_names
from trakt_tmdb.tmdb.models import TVDetails
from trakt_tmdb.trakt.models.season import Season

from .cards import Cards
from .show_on_trakt import ShowOnTrakt
from .views import Progress, SeasonCard


def seasons_on_trakt(
    found: ShowOnTrakt, details: TVDetails | None, texts: Texts, cards: Cards
) -> tuple[SeasonCard, ...]:
    """Trakt's seasons with the person's progress, and with TMDB's names and posters where it has them."""
    counted = {
        one.number: Progress(aired=one.aired, completed=one.completed) for one in found.progress.seasons
    }
    names = season_names(details) if details else {}
    posters = _posters(details)
    return _in_order(
        SeasonCard(
            number=one.number,
            title=_title(texts.seasons.get(one.number), one.title, names.get(one.number)),
            episode_count=one.episode_count or 0,
            progress=counted.get(one.number) or _count(found, one, cards.standing.watched),
            poster=cards.signed(posters.get(one.number) or _own_poster(one)),
        )
        for one in found.seasons
        if one.number is not None
    )


def seasons_on_tmdb(details: TVDetails, cards: Cards) -> tuple[SeasonCard, ...]:
    """TMDB's seasons, of a show that Trakt does not have."""
    names, posters = season_names(details), _posters(details)
    return _in_order(
        SeasonCard(
            number=one.season_number,
            title=names.get(one.season_number),
            episode_count=one.episode_count or 0,
            poster=cards.signed(posters.get(one.season_number)),
        )
        for one in details.seasons
        if one.season_number is not None
    )


def _in_order(seasons: Iterable[SeasonCard]) -> tuple[SeasonCard, ...]:
    return tuple(sorted(seasons, key=lambda one: (one.number == 0, one.number)))


def _title(*titles: str | None) -> str | None:
    return next((title for title in titles if not is_season_placeholder(title)), None)


def _count(found: ShowOnTrakt, season: Season, watched: WatchedIndex) -> Progress:
    """What Trakt's progress leaves out: specials, and seasons that have not begun."""
    plays = watched.shows.get(found.show.ids.trakt, {}).get(str(season.ids.trakt), {})
    return Progress(aired=season.aired_episodes or 0, completed=len(plays))


def _posters(details: TVDetails | None) -> Mapping[int | None, Picture]:
    seasons = details.seasons if details else ()
    found = ((one.season_number, tmdb_picture(one.poster_path)) for one in seasons)
    return {number: poster for number, poster in found if poster}


def _own_poster(season: Season) -> Picture | None:
    return trakt_picture(season.images.poster) if season.images else None
