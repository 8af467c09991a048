"""The favourites at TMDB of whoever's read token it is: some of Trakt's, some others, some Trakt lacks."""

from collections.abc import Sequence
from itertools import chain

from trakt_tmdb.simulator.catalogue import Catalogue, Movie, Show

from .account import Account

_FEW = 2


def loved_on_tmdb(catalogue: Catalogue, account: Account) -> list[Show | Movie]:
    """Choose favourites, the latest first."""
    loved = [item.title for item in account.favorites.items() if item.title.ids.tmdb]
    others = (_others(catalogue.shows.on_tmdb, account), _others(catalogue.movies.on_tmdb, account))
    return [*loved[::2], *chain.from_iterable(others)]


def _others(titles: Sequence[Show] | Sequence[Movie], account: Account) -> list[Show | Movie]:
    unloved: list[Show | Movie] = [title for title in titles if title not in account.favorites]
    unknown = [title for title in unloved if title.ids.trakt is None]
    return [*unknown[:_FEW], *[title for title in unloved if title.ids.trakt][:_FEW]]
