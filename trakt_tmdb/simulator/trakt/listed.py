"""What watchlist, favourites and personal lists have in common."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from trakt_tmdb.simulator.account import ListItem, TitleList
from trakt_tmdb.simulator.account.items import Listable, title_of
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.models import Person
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.wire import Answer, Call, Json, answer, nothing

from .items import shown
from .render import Renderer
from .requested import Requested


def item_json[T: Listable](item: ListItem[T], render: Renderer) -> Json:
    """Write a title and since when it is listed."""
    return {
        "rank": item.rank,
        "id": item.id,
        "listed_at": stamp(item.listed_at),
        "notes": item.notes,
        "type": item.media,
        **shown(item.title, render),
    }


def titles_in(requested: Requested) -> list[Show | Movie]:
    """Every title that a body names, once."""
    return list({(type(title), title.ids.trakt): title for title in requested.titles}.values())


def counted(titles: Sequence[Show | Movie]) -> Mapping[str, int]:
    """Count titles by media."""
    shows = sum(isinstance(title, Show) for title in titles)
    return {"movies": len(titles) - shows, "shows": shows, "seasons": 0, "episodes": 0}


def list_json[T: Listable](call: Call, titles: TitleList[T]) -> Json:
    """Say how a list stands after a change."""
    return {"updated_at": stamp(call.state.clock.now()), "item_count": len(titles)}


def reordered(call: Call, titles: TitleList[Show | Movie]) -> Answer:
    """Sort watchlist or favourites as a body says; those left out come last."""
    ranks = call.fields.get("rank")
    if not isinstance(ranks, list):
        return nothing(422)
    known = {item.id for item in titles.items()}
    call.me.reorder(titles, [item for item in ranks if item in known])
    skipped = [item for item in ranks if item not in known]
    return answer({"updated": len(ranks) - len(skipped), "skipped_ids": skipped})


def full(call: Call, limit: int) -> Answer:
    """Refuse what there is no room for."""
    vip = call.me.person.vip
    headers = {"X-VIP-User": str(vip).lower(), "X-Account-Limit": str(limit)}
    return nothing(420, headers if vip else {**headers, "X-Upgrade-URL": "https://trakt.tv/vip"})


def in_order[T: Listable](items: list[ListItem[T]], by: str, how: str) -> list[ListItem[T]]:
    """Sort titles as a path asks for; by rank where it asks for nothing known."""
    return sorted(items, key=_SORTS.get(by, _SORTS["rank"]), reverse=how == "desc")


def _by(fact: Callable[[Show | Movie], object]) -> Callable[[ListItem[Any]], tuple[object, ...]]:
    """Sort by what a title is like; people come last."""
    return lambda item: (1,) if isinstance(item.title, Person) else (0, fact(title_of(item.title)))


def _released(title: Show | Movie) -> str:
    if isinstance(title, Movie):
        return title.released.isoformat()
    return title.air_times[0].isoformat() if title.air_times else ""


_SORTS: Mapping[str, Callable[[ListItem[Any]], tuple[object, ...]]] = {
    "rank": lambda item: (item.rank,),
    "added": lambda item: (item.listed_at,),
    "title": _by(lambda title: title.title.casefold()),
    "released": _by(_released),
    "runtime": _by(lambda title: title.runtime),
    "popularity": _by(lambda title: title.popularity),
    "percentage": _by(lambda title: title.rating),
    "votes": _by(lambda title: title.votes),
    "random": lambda item: (Dice("shuffled", item.id).number(1000),),
}
"""A part of a show stands where the show would."""
