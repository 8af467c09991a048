"""What the person of the read token wants to watch and rated at TMDB, some of it as at Trakt."""

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Catalogue, Episode, Movie, Show

from .account import Account

_FEW = 3

type Rated = Show | Movie | tuple[Show, Episode]


class Rating(Struct, frozen=True):
    """0.5 to 10."""

    item: Rated
    value: float


class OnTMDB:
    """Watchlist and ratings, the latest first."""

    def __init__(self, catalogue: Catalogue, account: Account) -> None:
        self.watchlist: list[Show | Movie] = [
            item.title for item in account.watchlist.items() if item.title.ids.tmdb
        ][:_FEW]
        shows, movies = catalogue.shows.on_tmdb[:_FEW], catalogue.movies.on_tmdb[:_FEW]
        rated: list[Rated] = [*shows, *movies, (shows[0], shows[0].regular[0])]
        self.ratings = [Rating(one, 7.5) for one in rated]

    def want(self, title: Show | Movie, *, wanted: bool) -> None:
        """Put a title first on the watchlist, or take it off."""
        others = [one for one in self.watchlist if one is not title]
        self.watchlist = [title, *others] if wanted else others

    def rate(self, item: Rated, value: float | None) -> None:
        """Rate something, or with None take the rating back."""
        others = [one for one in self.ratings if one.item != item]
        self.ratings = others if value is None else [Rating(item, value), *others]

    def rating_of(self, item: Rated) -> float | None:
        """How something is rated."""
        return next((one.value for one in self.ratings if one.item == item), None)
