"""What titles to discover must be."""

from datetime import date

from msgspec import Struct

ANIME = 210_024
"""TMDB's keyword for anime."""


class Filters(Struct, frozen=True, kw_only=True):
    """Only titles that are all of this; None takes any. `sort` as `popularity.desc`."""

    sort: str | None = None
    genres: tuple[int, ...] = ()
    keywords: tuple[int, ...] = ()
    """Any of them."""
    countries: tuple[str, ...] = ()
    """Any of them, in two letters."""
    aired_from: date | None = None
    """An episode of a show, or the release of a movie."""
    aired_to: date | None = None
    least_votes: int | None = None


def parameters(filters: Filters, aired: str) -> dict[str, str]:
    """As TMDB takes them; `aired` is what it calls the day there."""
    told = {
        "sort_by": filters.sort,
        "with_genres": ",".join(map(str, filters.genres)),
        "with_keywords": "|".join(map(str, filters.keywords)),
        "with_origin_country": "|".join(country.upper() for country in filters.countries),
        f"{aired}.gte": filters.aired_from and filters.aired_from.isoformat(),
        f"{aired}.lte": filters.aired_to and filters.aired_to.isoformat(),
        "vote_count.gte": filters.least_votes and str(filters.least_votes),
    }
    return {name: value for name, value in told.items() if value}
