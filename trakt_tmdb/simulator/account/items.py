"""What an account can rate, a title or a part of a show, and keep on a list, also a person."""

from typing import Literal

from trakt_tmdb.simulator.catalogue import Movie, Part, Season, Show
from trakt_tmdb.simulator.catalogue.models import Person

type Kind = Literal["show", "movie", "season", "episode", "person"]
type ShowSeason = tuple[Show, Season]
type Item = Show | Movie | ShowSeason | Part
type Listable = Item | Person
type ItemKey = tuple[Kind, int]


def key_of(item: Listable) -> ItemKey:
    """Name an item within an account: what it is, and its Trakt id."""
    match item:
        case Show():
            return ("show", item.ids.trakt or 0)
        case Movie():
            return ("movie", item.ids.trakt or 0)
        case Part():
            return ("episode", item.episode.ids.trakt)
        case Person(id=number):
            return ("person", number)
        case (_, season):
            return ("season", season.ids.trakt)


def title_of(item: Item) -> Show | Movie:
    """Tell which title it is, or is a part of."""
    match item:
        case Show() | Movie():
            return item
        case Part(show=show):
            return show
        case (show, _):
            return show


def name_of(item: Listable) -> str:
    """Tell what a person is called, or the title that something is, or is a part of."""
    return item.name if isinstance(item, Person) else title_of(item).title
