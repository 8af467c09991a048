"""Shows and movies alike, from Trakt or from a list of TMDB's."""

from collections.abc import Sequence

from msgspec.structs import replace

from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.tmdb.models import Result
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.show import Show

from .cards import Cards, ref_of
from .context import Context
from .views import TitleCard

type Title = Show | Movie


async def cards_of(context: Context, titles: Sequence[Title]) -> tuple[TitleCard, ...]:
    """Cards in the person's language: one TMDB request each, where TMDB is there."""
    cards = await context.cards({ref_of(title): set() for title in titles})
    return tuple(cards.title(title) for title in titles)


def presumed(cards: Cards, media: Media, row: Result) -> TitleCard:
    """The card of a title in a list of TMDB's: taken to be on Trakt until somebody opens it."""
    return replace(cards.on_tmdb(media, row), on_trakt=True)
