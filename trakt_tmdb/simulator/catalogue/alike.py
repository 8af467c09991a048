"""Which titles are like another one."""

from collections.abc import Iterable

from .models import Title

_MOST = 30


def alike[T: Title](title: T, others: Iterable[T]) -> list[T]:
    """List titles that share genres with one, the closest first."""
    genres = set(title.genres)
    sharing = [one for one in others if one is not title and genres & set(one.genres)]

    def distance(other: T) -> tuple[int, bool, float]:
        return -len(genres & set(other.genres)), other.country != title.country, -other.popularity

    return sorted(sharing, key=distance)[:_MOST]
