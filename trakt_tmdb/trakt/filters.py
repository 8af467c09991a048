"""What Trakt narrows a list of titles to."""

from collections.abc import Iterable


def filters(genres: Iterable[str], countries: Iterable[str]) -> dict[str, str]:
    """Name the genres (`anime`) and countries (`jp`) that are wanted: any of each."""
    joined = {"genres": ",".join(genres), "countries": ",".join(countries)}
    return {name: value for name, value in joined.items() if value}
