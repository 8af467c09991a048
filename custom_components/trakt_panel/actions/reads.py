"""Actions that only answer."""

from typing import Any, Final

import probatio
from homeassistant.core import SupportsResponse
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.target import UP_TO_HERE
from custom_components.trakt_panel.write import Subject
from trakt_tmdb import Kind, Media, Preview, Scope, Week
from trakt_tmdb.tracker.views import (
    Favorites,
    HistoryPage,
    OwnLists,
    TitlePage,
    UpNext,
    UpNextOrder,
    WatchlistOrder,
    WatchlistPage,
)

from .action import Action, Do, Prepare, Run, account_fields, as_given
from .subject import IDS_OR_TITLE, TEXT, find_subject, subject_fields

LANGUAGE: Final[VolDictType] = {probatio.Optional("language"): TEXT}
_PAGE: Final[VolDictType] = {
    probatio.Optional("page", default=1): probatio.All(
        probatio.Coerce(int), probatio.Range(min=1, max=10_000)
    )
}


async def _preview(first: TraktData, fields: dict[str, Any]) -> Do:
    target = await find_subject(first, Subject.WATCHABLE, fields)

    async def do(account: TraktData) -> Preview:
        return await account.tracker.preview(target)

    return do


async def _search(account: TraktData, fields: dict[str, Any]) -> TitlePage:
    return await account.tracker.search(fields["query"], page=fields["page"], language=fields.get("language"))


async def _get_schedule(account: TraktData, fields: dict[str, Any]) -> Week:
    return await account.tracker.schedule(
        day=fields.get("week"),
        scope=fields.get("scope", account.options.scope),
        kind=fields["filter"],
        country=fields.get("country"),
        language=fields.get("language"),
    )


async def _get_up_next(account: TraktData, fields: dict[str, Any]) -> UpNext:
    return await account.tracker.up_next(order=fields["order"], language=fields.get("language"))


async def _get_history(account: TraktData, fields: dict[str, Any]) -> HistoryPage:
    return await account.tracker.history(page=fields["page"], language=fields.get("language"))


async def _get_watchlist(account: TraktData, fields: dict[str, Any]) -> WatchlistPage:
    return await account.tracker.watchlist(
        page=fields["page"],
        media=fields.get("media"),
        order=fields["sort"],
        language=fields.get("language"),
    )


async def _get_favorites(account: TraktData, fields: dict[str, Any]) -> Favorites:
    return await account.tracker.favorites(language=fields.get("language"))


async def _get_lists(account: TraktData, _fields: dict[str, Any]) -> OwnLists:
    return await account.tracker.lists()


def _read(name: str, fields: VolDictType, run: Run) -> Action:
    return _reading(name, account_fields(fields), as_given(run))


def _reading(name: str, schema: probatio.Schema | probatio.All[Any], prepare: Prepare) -> Action:
    return Action(
        name=name, needs=Access.READ, response=SupportsResponse.ONLY, schema=schema, prepare=prepare
    )


READS: Final = (
    _reading(
        "preview",
        probatio.All(account_fields({**subject_fields(Subject.WATCHABLE), **UP_TO_HERE}), IDS_OR_TITLE),
        _preview,
    ),
    _read("search", {**LANGUAGE, **_PAGE, probatio.Required("query"): TEXT}, _search),
    _read(
        "get_schedule",
        {
            **LANGUAGE,
            probatio.Optional("week"): cv.date,
            probatio.Optional("scope"): probatio.Coerce(Scope),
            probatio.Optional("filter", default=Kind.EVERYTHING): probatio.Coerce(Kind),
            probatio.Optional("country"): probatio.All(str, probatio.Match(r"^[a-z]{2}$")),
        },
        _get_schedule,
    ),
    _read(
        "get_up_next",
        {
            **LANGUAGE,
            probatio.Optional("order", default=UpNextOrder.WATCHED): probatio.Coerce(UpNextOrder),
        },
        _get_up_next,
    ),
    _read("get_history", {**LANGUAGE, **_PAGE}, _get_history),
    _read(
        "get_watchlist",
        {
            **LANGUAGE,
            **_PAGE,
            probatio.Optional("media"): probatio.Coerce(Media),
            probatio.Optional("sort", default=WatchlistOrder.RANK): probatio.Coerce(WatchlistOrder),
        },
        _get_watchlist,
    ),
    _read("get_favorites", LANGUAGE, _get_favorites),
    _read("get_lists", {}, _get_lists),
)
