"""From the lists of titles to the catalogue."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import count

from trakt_tmdb.simulator.dice import Dice

from .models import LOCALES, Episode, Ids, Movie, PartIds, Prose, Season, Show, Slot
from .people import People
from .rows import MovieRow, ShowRow, TitleRow
from .schedule import air_times, episode_type, parse_slot, season_starts

# Trakt numbers shows and movies apart, and so does TMDB: their ids overlap here on purpose.
_FIRST_TRAKT_ID = 1001
_FIRST_TMDB_ID = 61_000
_FIRST_TVDB_ID = 420_000
_FIRST_IMDB_ID = 31_000_000
_FIRST_EPISODE_TMDB_ID = 4_000_000
_FIRST_SEASON_TMDB_ID = 250_000
_SPECIALS_EVERY = timedelta(weeks=26)


class Builder:
    """Gives out ids, in order."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._slugs: set[str] = set()
        self._people = People()
        self._season_ids = count(_FIRST_TRAKT_ID)
        self._episode_ids = count(_FIRST_TRAKT_ID)

    def shows(self, rows: Iterable[ShowRow]) -> Iterator[Show]:
        """Build every show."""
        return (self._show(key, row) for key, row in enumerate(rows))

    def movies(self, rows: Iterable[MovieRow]) -> Iterator[Movie]:
        """Build every movie."""
        return (self._movie(key, row) for key, row in enumerate(rows))

    def _show(self, key: int, row: ShowRow) -> Show:
        slot = parse_slot(row.slot, row.country, key)
        seasons = tuple(self._seasons(key, row, slot))
        regular = tuple(episode for season in seasons if season.number for episode in season.episodes)
        dice = Dice("show", row.title["en"])
        return Show(
            key=key,
            ids=self._ids(row, key, "show", self._slug(row.title["en"], None)),
            title=row.title["en"],
            original_title=row.title[row.language],
            language=row.language,
            country=row.country,
            year=regular[0].first_aired.year if regular else None,
            genres=row.genres,
            runtime=row.runtime,
            certification=row.certification,
            rating=row.rating or round(dice.between(6.4, 8.9), 2),
            votes=dice.number(9000) + 40,
            popularity=round(dice.between(4, 180), 3),
            prose=_prose(row),
            cast=self._people.cast(row.language, row.title["en"]),
            director=self._people.director(row.language, row.title["en"]),
            has_poster="no-poster" not in row.odd,
            network=row.network,
            status=_status(row),
            slot=slot,
            seasons=seasons,
            regular=regular,
            air_times=tuple(episode.first_aired for episode in regular),
            titled_episodes="untitled-episodes" not in row.odd,
        )

    def _movie(self, key: int, row: MovieRow) -> Movie:
        dice = Dice("movie", row.title["en"])
        released = self._release(row, dice)
        return Movie(
            ids=self._ids(row, key, "movie", self._slug(row.title["en"], released.year)),
            title=row.title["en"],
            original_title=row.title[row.language],
            language=row.language,
            country=row.country,
            year=released.year,
            genres=row.genres,
            runtime=row.runtime,
            certification=row.certification,
            rating=row.rating or round(dice.between(5.8, 8.7), 2),
            votes=dice.number(9000) + 40,
            popularity=round(dice.between(3, 160), 3),
            prose=_prose(row),
            cast=self._people.cast(row.language, row.title["en"]),
            director=self._people.director(row.language, row.title["en"]),
            has_poster="no-poster" not in row.odd,
            released=released,
            studio=row.studio,
        )

    def _release(self, row: MovieRow, dice: Dice) -> date:
        if row.days is not None:
            return self.today + timedelta(days=row.days)
        return date(row.year or self.today.year - 2, dice.number(12) + 1, dice.number(28) + 1)

    def _ids(self, row: TitleRow, key: int, media: str, slug: str) -> Ids:
        imdb = _FIRST_IMDB_ID + key * 17 + (5 if media == "movie" else 0)
        return Ids(
            trakt=None if "tmdb-only" in row.odd else _FIRST_TRAKT_ID + key,
            slug=slug,
            imdb=f"tt{imdb}",
            tmdb=None if "trakt-only" in row.odd else _FIRST_TMDB_ID + key * 3,
            tvdb=_FIRST_TVDB_ID + key * 7 if media == "show" else None,
        )

    def _slug(self, title: str, year: int | None) -> str:
        plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
        base = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
        slug = f"{base}-{year}" if year else base
        while slug in self._slugs:
            slug += "-2"
        self._slugs.add(slug)
        return slug

    def _seasons(self, key: int, row: ShowRow, slot: Slot) -> Iterator[Season]:
        starts = season_starts(row, slot, self.today, key)
        if row.specials:
            yield self._specials(key, row, slot, starts[0])
        before = 0
        for number, (start, episodes) in enumerate(zip(starts, row.seasons, strict=True), start=1):
            yield self._season(key, row, slot, number, start, before)
            before += episodes

    def _specials(self, key: int, row: ShowRow, slot: Slot, first: date) -> Season:
        days = [first + _SPECIALS_EVERY * (index + 1) for index in range(row.specials)]
        times = [next(air_times(day, 1, 1, slot)) for day in days]
        types = [episode_type(2, 1, first_season=False, last_of_all=False)] * row.specials
        return Season(
            ids=self._season_ids_of(row),
            number=0,
            episodes=tuple(
                Episode(
                    ids=self._episode_ids_of(row, key, 0, number),
                    show=key,
                    season=0,
                    number=number,
                    number_abs=None,
                    first_aired=aired,
                    runtime=row.runtime,
                    kind=kind,
                )
                for number, (aired, kind) in enumerate(zip(times, types, strict=True), start=1)
            ),
        )

    def _season(self, key: int, row: ShowRow, slot: Slot, number: int, start: date, before: int) -> Season:
        total = row.seasons[number - 1]
        last_of_all = row.ended is not None and number == len(row.seasons)
        counted = bool({"anime", "donghua"} & set(row.genres))
        return Season(
            ids=self._season_ids_of(row),
            number=number,
            episodes=tuple(
                Episode(
                    ids=self._episode_ids_of(row, key, number, index),
                    show=key,
                    season=number,
                    number=index,
                    number_abs=before + index if counted else None,
                    first_aired=aired,
                    runtime=row.runtime,
                    kind=episode_type(index, total, first_season=number == 1, last_of_all=last_of_all),
                )
                for index, aired in enumerate(air_times(start, total, row.drop, slot), start=1)
            ),
        )

    def _season_ids_of(self, row: ShowRow) -> PartIds:
        trakt = next(self._season_ids)
        tmdb = None if "trakt-only" in row.odd else _FIRST_SEASON_TMDB_ID + trakt * 3
        return PartIds(trakt=trakt, tmdb=tmdb, tvdb=_FIRST_TVDB_ID + trakt * 11)

    def _episode_ids_of(self, row: ShowRow, key: int, season: int, number: int) -> PartIds:
        trakt = next(self._episode_ids)
        return PartIds(
            trakt=trakt,
            tmdb=None if "trakt-only" in row.odd else _FIRST_EPISODE_TMDB_ID + trakt * 3,
            tvdb=9_000_000 + trakt * 5,
            imdb=f"tt{34_000_000 + trakt * 13}" if (key + season + number) % 4 else None,
        )


def _status(row: ShowRow) -> str:
    if row.ended is not None:
        return "canceled" if row.ended % 5 == 0 else "ended"
    if len(row.seasons) == 1 and (row.week or 1) < 1:
        return "upcoming"
    return "returning series"


_SHORT_LOCALES: Mapping[str, str] = {**LOCALES, "tw": "zh-TW"}


def _prose(row: TitleRow) -> dict[str, Prose]:
    return {
        _SHORT_LOCALES[language]: Prose(title=title, overview=row.about.get(language, ""))
        for language, title in row.title.items()
    }
