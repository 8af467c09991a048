"""Reads of the panel beside the schedule: each answers with the tracker's view of the same name."""

from typing import Any, Final

import probatio
from homeassistant.core import HomeAssistant
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.target import IDS, SEASON, UP_TO_HERE, target_of
from custom_components.trakt_panel.write import Subject
from trakt_tmdb import Media, TitleRef
from trakt_tmdb.tracker.views import (
    AnimeSeason,
    Details,
    DiscoverList,
    Favorites,
    HistoryPage,
    MyShows,
    Preview,
    Season,
    TitlePage,
    UpNext,
    UpNextOrder,
    WatchlistOrder,
    WatchlistPage,
)

from .command import COUNTRY, GENRE, PAGE, account_command, language_of, options_in

_REF: Final[VolDictType] = {probatio.Required("ref"): probatio.All(str, probatio.Length(min=1, max=200))}
_REGION: Final = probatio.All(str, probatio.Match(r"^[A-Z]{2}$"))
_ELSEWHERE: Final = "US"


@account_command(
    "up_next",
    Access.READ,
    {probatio.Optional("order", default=UpNextOrder.WATCHED): probatio.Coerce(UpNextOrder)},
)
async def up_next(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> UpNext:
    """Answer with UpNext."""
    return await account.tracker.up_next(order=msg["order"], language=language_of(hass, msg))


@account_command("my_shows", Access.READ, {})
async def my_shows(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> MyShows:
    """Answer with MyShows."""
    return await account.tracker.my_shows(language=language_of(hass, msg))


@account_command("history", Access.READ, PAGE)
async def history(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> HistoryPage:
    """Answer with a HistoryPage."""
    return await account.tracker.history(page=msg["page"], language=language_of(hass, msg))


@account_command(
    "watchlist",
    Access.READ,
    {
        **PAGE,
        probatio.Optional("media"): probatio.Coerce(Media),
        probatio.Optional("genre"): GENRE,
        probatio.Optional("sort", default=WatchlistOrder.RANK): probatio.Coerce(WatchlistOrder),
    },
)
async def watchlist(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> WatchlistPage:
    """Answer with a WatchlistPage."""
    return await account.tracker.watchlist(
        page=msg["page"],
        media=msg.get("media"),
        genre=msg.get("genre"),
        order=msg["sort"],
        language=language_of(hass, msg),
    )


@account_command("favorites", Access.READ, {})
async def favorites(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Favorites:
    """Answer with Favorites."""
    return await account.tracker.favorites(language=language_of(hass, msg))


@account_command(
    "discover",
    Access.READ,
    {
        **PAGE,
        probatio.Required("list"): probatio.Coerce(DiscoverList),
        probatio.Required("media"): probatio.Coerce(Media),
        probatio.Optional("genre"): GENRE,
        probatio.Optional("country"): COUNTRY,
    },
)
async def discover(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> TitlePage:
    """Answer with a TitlePage."""
    return await account.tracker.discover(
        msg["list"],
        msg["media"],
        page=msg["page"],
        genre=msg.get("genre"),
        country=msg.get("country"),
        language=language_of(hass, msg),
    )


@account_command(
    "season",
    Access.READ,
    {
        probatio.Required("year"): probatio.All(int, probatio.Range(min=1950, max=2100)),
        probatio.Required("quarter"): probatio.All(int, probatio.Range(min=1, max=4)),
    },
)
async def season(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> AnimeSeason:
    """Answer with an AnimeSeason."""
    return await account.tracker.season(msg["year"], msg["quarter"], language=language_of(hass, msg))


@account_command(
    "search",
    Access.READ,
    {**PAGE, probatio.Required("query"): probatio.All(str, probatio.Length(min=1, max=200))},
)
async def search(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> TitlePage:
    """Answer with a TitlePage."""
    return await account.tracker.search(msg["query"], page=msg["page"], language=language_of(hass, msg))


@account_command("details", Access.READ, {**_REF, probatio.Optional("region"): _REGION})
async def details(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Details:
    """Answer with Details."""
    return await account.tracker.details(
        TitleRef.parse(msg["ref"]),
        language=language_of(hass, msg),
        region=msg.get("region") or options_in(hass, msg).region or hass.config.country or _ELSEWHERE,
    )


@account_command("episodes", Access.READ, {**_REF, probatio.Required("season"): SEASON})
async def episodes(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Season:
    """Answer with a Season."""
    return await account.tracker.episodes(
        TitleRef.parse(msg["ref"]), msg["season"], language=language_of(hass, msg)
    )


@account_command(
    "preview",
    Access.READ,
    {
        probatio.Required("media"): Subject.WATCHABLE.media,
        probatio.Required("ids"): IDS,
        **Subject.WATCHABLE.numbers,
        **UP_TO_HERE,
    },
)
async def preview(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Preview:
    """Answer with a Preview of what a mark would do."""
    return await account.tracker.preview(target_of(msg["media"], msg["ids"], msg))


COMMANDS: Final = (
    up_next,
    my_shows,
    history,
    watchlist,
    favorites,
    discover,
    season,
    search,
    details,
    episodes,
    preview,
)
