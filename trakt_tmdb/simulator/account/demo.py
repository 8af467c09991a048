"""The demo account: a plausible year of watching."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Catalogue, Episode, Movie, Part, Show
from trakt_tmdb.simulator.clock import Clock
from trakt_tmdb.simulator.dice import Dice

from .account import Account, Person

_YEAR = timedelta(days=365)
_MOVIE_SHARE = 0.04
_SOME_SEASONS = 16
_A_LIFETIME = 120
_ENDLESS = 500
_RECENT_DAYS = 50
_PASSING = frozenset({"reality", "talk", "children"})
_LOVED = 9


_EVERYTHING_DONE = (
    "episodes.watched",
    "movies.watched",
    "shows.watchlisted",
    "movies.watchlisted",
    "watchlist.updated",
    "shows.favorited",
    "movies.favorited",
    "favorites.updated",
    "lists.updated",
    "episodes.collected",
    "movies.collected",
    "shows.rated",
    "movies.rated",
)


class Size(Struct, frozen=True, kw_only=True):
    """How much there is: titles in the catalogue, and what the demo account watched and wants."""

    shows: int = 0
    movies: int = 0
    watched_shows: int = 40
    plays: int = 1500
    watchlist: int = 25


LARGE = Size(shows=640, movies=200, watched_shows=500, plays=10_000, watchlist=200)


def demo_account(catalogue: Catalogue, clock: Clock, size: Size) -> Account:
    """Make the account with its history, watchlist, favourites and ratings."""
    now = clock.now()
    account = Account(
        Person(
            username="demo",
            name="Demo",
            uuid="4f0c2d9e6a7b4c1d8e3f5a6b7c8d9e0f",
            time_zone="Europe/Berlin",
            vip=True,
            joined_at=now - 3 * _YEAR,
        ),
        clock,
    )
    shows = _chosen_shows(catalogue, now, size.watched_shows)
    movies = [movie for movie in catalogue.movies.on_trakt if movie.released < (now - _YEAR / 6).date()]
    movie_plays = min(int(size.plays * _MOVIE_SHARE), len(movies) * 2 // 3)
    for item, watched_at in _show_plays(shows, catalogue, now, size.plays - movie_plays):
        account.history.add(
            item, watched_at, Dice("action", watched_at).pick(("watch", "scrobble", "checkin"))
        )
    _watch_movies(account, movies[:movie_plays], now)
    _wish(account, catalogue, now, size.watchlist)
    _love(account, shows, movies, now)
    _collect_in_lists(account, catalogue)
    _collect(account, shows, movies, now)
    account.activities.touch(*_EVERYTHING_DONE)
    return account


def newcomer(clock: Clock) -> Account:
    """Make a second account, free of charge, in which nothing happened yet."""
    person = Person(
        username="newcomer",
        name="Newcomer",
        uuid="9b1e7c3a5d2f4e608a7c6b5d4e3f2a1b",
        time_zone="Asia/Shanghai",
        vip=False,
        joined_at=clock.now() - timedelta(days=2),
    )
    return Account(person, clock)


def _chosen_shows(catalogue: Catalogue, now: datetime, count: int) -> list[Show]:
    """Take some long ones, then what is running now, anime rather than not."""
    started = [
        show for show in catalogue.shows.on_trakt if show.aired(now) and not _PASSING & set(show.genres)
    ]
    started.sort(key=lambda show: len(show.aired(now)), reverse=True)
    long = [show for show in started if len(show.aired(now)) < _ENDLESS][: count // 3]
    running = [
        show
        for show in started
        if len(show.aired(now)) < _ENDLESS and _days_since_last(show, now) < _RECENT_DAYS
    ]
    chosen = long + [show for index, show in enumerate(running) if index % 3 != 1 and show not in long]
    return (chosen + [show for show in started if show not in chosen and len(show.aired(now)) < _ENDLESS])[
        :count
    ]


def _taste(show: Show) -> int:
    return Dice("taste", show.title).number(100) - (40 if "anime" in show.genres else 0)


def _days_since_last(show: Show, now: datetime) -> int:
    return (now - show.aired(now)[-1].first_aired).days


def _show_plays(
    shows: list[Show], catalogue: Catalogue, now: datetime, total: int
) -> list[tuple[Part, datetime]]:
    """Watch every show up to some episode; long ones as much as it takes to reach the total."""
    seen = [_seen(show, now) for show in shows]
    share = next(
        (most for most in range(10, 2000, 5) if sum(min(len(one), most) for one in seen) >= total), 2000
    )
    evenings = [
        list(_evenings(show, episodes[-share:], now)) for show, episodes in zip(shows, seen, strict=True)
    ]
    return [
        (catalogue.part(episode), watched_at)
        for plays in _at_most(total, evenings)
        for episode, watched_at in plays
    ]


def _at_most[T](total: int, shows: list[list[T]]) -> Iterator[list[T]]:
    """Leave out the earliest plays of the first shows, never a whole show."""
    spare = sum(map(len, shows)) - total
    for plays in shows:
        left_out = max(0, min(spare, len(plays) - 1))
        spare -= left_out
        yield plays[left_out:]


def _seen(show: Show, now: datetime) -> tuple[Episode, ...]:
    """Choose what was seen: everything, all but the latest, or only the beginning."""
    dice, aired = Dice("seen", show.title), show.aired(now)
    behind = dice.pick((0, 0, 0, 0, 1, 1, 1, 2, 3, 6))
    if len(aired) > _SOME_SEASONS and len(aired) <= _A_LIFETIME and dice.chance(0.3):
        return aired[: len(aired) // 2]
    return aired[: max(1, len(aired) - behind)]


def _evenings(show: Show, episodes: tuple[Episode, ...], now: datetime) -> Iterator[tuple[Episode, datetime]]:
    """Say when each episode was watched: at the earliest when it aired, in order, within the last year."""
    dice = Dice("evenings", show.title)
    evening = now - _YEAR + timedelta(days=dice.number(220))
    for place, episode in enumerate(episodes):
        evening = max(evening, episode.first_aired) + timedelta(minutes=dice.number(700) + 30)
        latest = now - timedelta(minutes=(len(episodes) - place) * 31 + dice.number(20))
        yield episode, min(evening, latest).replace(microsecond=0)


def _watch_movies(account: Account, movies: list[Movie], now: datetime) -> None:
    for movie in movies:
        dice = Dice("movie night", movie.title)
        account.history.add(movie, now - timedelta(days=dice.number(360) + 1, minutes=dice.number(300)))


def _wish(account: Account, catalogue: Catalogue, now: datetime, count: int) -> None:
    """Shows and movies never watched, the ones still to come first."""
    watched = account.history.shows()
    shows = [show for show in catalogue.shows.on_trakt if show.ids.trakt not in watched]
    shows.sort(key=lambda show: len(show.aired(now)))
    seen = account.history.movies()
    movies = [movie for movie in catalogue.movies.on_trakt if movie.ids.trakt not in seen]
    movies.sort(key=lambda movie: movie.released, reverse=True)
    wanted: list[Show | Movie] = [*shows[: count * 3 // 5], *movies[: count - count * 3 // 5]]
    for title in Dice("wishes").sample(wanted, len(wanted)):
        account.watchlist.add(title, now - timedelta(days=300) * Dice("wished", title.title).fraction())


def _love(account: Account, shows: list[Show], movies: list[Movie], now: datetime) -> None:
    titles: list[Show | Movie] = [*shows[::2], *movies[::2]]
    for index, title in enumerate(titles):
        rating = Dice("rating", title.title).pick((6, 7, 7, 8, 8, 8, 9, 9, 10))
        rated_at = now - timedelta(days=index * 5 + 2)
        account.ratings.give(title, rating, rated_at)
        if rating >= _LOVED:
            account.favorites.add(title, rated_at)


def _collect_in_lists(account: Account, catalogue: Catalogue) -> None:
    anime = [show for show in catalogue.shows.on_trakt if "anime" in show.genres]
    movies = sorted(catalogue.movies.on_trakt, key=lambda movie: movie.rating, reverse=True)
    lists: tuple[tuple[str, str, list[Show | Movie]], ...] = (
        ("Rainy days", "private", [*anime[:4], *movies[:3]]),
        ("动画佳作", "public", [*anime[2:12]]),
        ("Movie nights", "friends", [*movies[:6]]),
    )
    for name, privacy, titles in lists:
        account.put_on_list(account.make_list(name, privacy=privacy), titles)


def _collect(account: Account, shows: list[Show], movies: list[Movie], now: datetime) -> None:
    """Some of what was watched; of that, some are favourites."""
    titles: list[Show | Movie] = [*shows[:12], *movies[:16]]
    for index, title in enumerate(titles):
        account.collection.add(title, now - timedelta(days=index * 9 + 1))
