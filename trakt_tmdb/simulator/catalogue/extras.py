"""Composed titles, for when a test or a benchmark needs more of them than were written by hand."""

from collections.abc import Iterator

from trakt_tmdb.simulator.dice import Dice

from .rows import MovieRow, ShowRow

_FIRST = ("Copper", "Winter", "Silent", "Amber", "Northern", "Paper", "Hollow", "Second", "Midnight", "Salt")
_SECOND = ("Harbour", "Orchard", "Signal", "Court", "Line", "Garden", "Ward", "Ferry", "Tribunal", "Season")
_PLACES = ("Aldmere", "Corvane", "East Tarn", "Wexholt", "Marrow Bay", "Lindal", "Osterby", "Quill Row")
_LOGLINES = (
    "A small town learns what its oldest family has been paying for.",
    "Two partners who cannot stand each other share one desk and one secret.",
    "After the ferry stops running, the island has to govern itself.",
    "An archivist finds her own name in a file that was closed before her birth.",
)
_GENRES = (("drama",), ("drama", "crime"), ("comedy",), ("science-fiction", "drama"), ("mystery", "thriller"))


def _name(index: int) -> str:
    first, second = _FIRST[index % 10], _SECOND[index // 10 % 10]
    return f"{first} {second} of {_PLACES[index // 100 % 8]}"


def more_shows(count: int) -> Iterator[ShowRow]:
    """Compose this many shows, half of them running."""
    for index in range(count):
        dice = Dice("extra show", index)
        running = index % 2 == 0
        yield ShowRow(
            title={"en": _name(index)},
            about={"en": dice.pick(_LOGLINES)},
            language="en",
            country=dice.pick(("us", "gb")),
            network=dice.pick(("Meridian", "Harbor Street")),
            genres=dice.pick(_GENRES),
            runtime=dice.pick((22, 43, 52)),
            seasons=tuple(dice.number(14) + 8 for _ in range(dice.number(3) + 1)),
            week=dice.number(16) + 1 if running else None,
            ended=None if running else 2012 + index % 12,
        )


def more_movies(count: int) -> Iterator[MovieRow]:
    """Compose this many movies."""
    for index in range(count):
        dice = Dice("extra movie", index)
        yield MovieRow(
            title={"en": f"The {_name(index)}"},
            about={"en": dice.pick(_LOGLINES)},
            language="en",
            country="us",
            studio="Tidewater Pictures",
            genres=dice.pick(_GENRES),
            runtime=90 + dice.number(50),
            year=1990 + index % 34,
        )
