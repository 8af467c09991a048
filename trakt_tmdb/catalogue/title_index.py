"""Finds what belongs to a title by any id that both sides know."""

from collections.abc import Iterable, Iterator, Mapping

from .reference import ID_NAMES, Media, TitleRef

type _ById[T] = dict[int | str, T]


class TitleIndex[T]:
    """Values by title: `show/trakt-1.tmdb-2` finds what was kept under `show/tmdb-2.imdb-tt3`.

    Of several values under one id the last one is found.
    """

    __slots__ = ("_by_media", "_values")

    def __init__(self, entries: Iterable[tuple[TitleRef, T]] = ()) -> None:
        self._by_media: dict[Media, dict[str, _ById[T]]] = {
            media: {name: {} for name in ID_NAMES} for media in Media
        }
        self._values: dict[TitleRef, T] = {}
        for title, value in entries:
            self.add(title, value)

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[TitleRef]:
        return iter(self._values)

    def __contains__(self, title: TitleRef) -> bool:
        return self._found(title) is not None

    @property
    def entries(self) -> Mapping[TitleRef, T]:
        """Every value, under the title that it was kept under, in order."""
        return self._values

    def add(self, title: TitleRef, value: T) -> None:
        """Keep a value under every id of a title."""
        self._values[title] = value
        for name, by_id in self._by_media[title.media].items():
            if number := getattr(title, name):
                by_id[number] = value

    def get(self, title: TitleRef) -> T | None:
        """What was kept under any id of a title."""
        found = self._found(title)
        return None if found is None else found[0][found[1]]

    def _found(self, title: TitleRef) -> tuple[_ById[T], int | str] | None:
        if not self._values:
            return None
        for name, by_id in self._by_media[title.media].items():
            number = getattr(title, name)
            if number and number in by_id:
                return by_id, number
        return None
