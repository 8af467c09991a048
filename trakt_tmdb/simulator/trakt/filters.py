"""Trakt's filters in the query: genres, countries, languages, statuses, networks, years."""

from collections.abc import Callable, Mapping, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show

type Tester = Callable[[Show | Movie], bool]


def passes(title: Show | Movie, query: Mapping[str, str]) -> bool:
    """Tell whether a title passes every filter of the query."""
    return all(
        _matches(query[name], values(title)) for name, values in _VALUES.items() if query.get(name)
    ) and (_in_years(title, query.get("years", "")))


def _matches(wanted: str, values: Sequence[str]) -> bool:
    """Match any of the words; one with a minus sign must not be there."""
    words = [word.strip() for word in wanted.split(",") if word.strip()]
    if any(word[1:] in values for word in words if word.startswith("-")):
        return False
    positive = [word for word in words if not word.startswith("-")]
    return not positive or any(word in values for word in positive)


def _in_years(title: Show | Movie, years: str) -> bool:
    first, _, last = years.partition("-")
    return not first.isdigit() or int(first) <= (title.year or 0) <= int(last or first)


_VALUES: Mapping[str, Callable[[Show | Movie], Sequence[str]]] = {
    "genres": lambda title: title.genres,
    "countries": lambda title: (title.country,),
    "languages": lambda title: (title.language,),
    "statuses": lambda title: (title.status,) if isinstance(title, Show) else (),
    "networks": lambda title: (title.network,) if isinstance(title, Show) else (),
}
