"""Every write, once; actions and panel commands are made of them."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final, get_args

import probatio
from homeassistant.helpers.typing import VolDictType

from trakt_tmdb import EpisodeRef, FavoriteSource, HidingPlace, Media, Receipt, Tracker, When
from trakt_tmdb.catalogue.reference import Target
from trakt_tmdb.trakt.models.lists import Privacy

from .errors import SingleWantedError
from .settling import undo
from .target import UP_TO_HERE
from .write import By, RunOnTarget, Subject, TargetWrite, Validator, Write

type Method = Callable[..., Awaitable[Receipt]]

_TEXT: Final = probatio.All(str, probatio.Length(min=1, max=200))
_COUNT: Final = probatio.All(probatio.Coerce(int), probatio.Range(min=0))
_RATING: Final = probatio.All(probatio.Coerce(int), probatio.Range(min=1, max=10))
_HISTORY_ID: Final = probatio.All(probatio.Coerce(str), probatio.Match(r"^\d{1,20}$"))
_NOT_BLANK: Final = probatio.All(str, probatio.Strip, probatio.Length(min=1, max=200))

RECEIPT: Final[VolDictType] = {probatio.Required("receipt"): _TEXT}
LATEST_OR_RECEIPT: Final[VolDictType] = {probatio.Optional("receipt"): _TEXT}
LIST: Final[VolDictType] = {probatio.Required("list"): _TEXT}
_CONFIRM: Final[VolDictType] = {probatio.Optional("confirm_plays"): _COUNT}
_SOURCE: Final[VolDictType] = {probatio.Optional("source"): probatio.Coerce(FavoriteSource)}
_PLACE: Final[VolDictType] = {probatio.Required("place"): probatio.Coerce(HidingPlace)}
_PRIVACY: Final = probatio.In(get_args(Privacy.__value__))
_DESCRIPTION: Final = probatio.All(str, probatio.Length(max=2000))
_NEW_LIST: Final[VolDictType] = {
    probatio.Required("name"): _NOT_BLANK,
    probatio.Optional("description"): _DESCRIPTION,
    probatio.Optional("privacy"): _PRIVACY,
}
_LIST_CHANGES: Final[VolDictType] = {
    probatio.Optional("name"): _NOT_BLANK,
    probatio.Optional("description"): _DESCRIPTION,
    probatio.Optional("privacy"): _PRIVACY,
}
_ENTRIES: Final[VolDictType] = {
    probatio.Required("entries"): probatio.All([_HISTORY_ID], probatio.Length(min=2, max=10_000))
}
_LISTS: Final[VolDictType] = {
    probatio.Required("lists"): probatio.All([_TEXT], probatio.Length(min=2, max=1000))
}


def _watched_fields(moment: Validator) -> VolDictType:
    when = probatio.Any(probatio.Coerce(When), moment)
    return {
        **UP_TO_HERE,
        **_CONFIRM,
        probatio.Optional("watched_at", default=When.NOW): when,
        probatio.Optional("again", default=False): bool,
    }


def _does(method: Method, *names: str) -> RunOnTarget:
    """A method of the tracker on a target, with the fields of these names as far as they are given."""

    async def run(tracker: Tracker, target: Target, fields: dict[str, Any], by: By) -> Receipt:
        given = _given(names, fields)
        return await method(tracker, target, **given, intent_id=by.intent_id, origin=by.origin)

    return run


def _on_list(method: Method) -> RunOnTarget:
    async def run(tracker: Tracker, target: Target, fields: dict[str, Any], by: By) -> Receipt:
        return await method(tracker, fields["list"], target, intent_id=by.intent_id, origin=by.origin)

    return run


def _given(names: Iterable[str], fields: dict[str, Any]) -> dict[str, Any]:
    return {name: fields[name] for name in names if name in fields}


def _on_single(asked: str, run: RunOnTarget) -> RunOnTarget:
    """Raises SingleWantedError where this field is filled for more than one episode or movie."""

    async def checked(tracker: Tracker, target: Target, fields: dict[str, Any], by: By) -> Receipt:
        if fields.get(asked) and not _is_single(target):
            raise SingleWantedError
        return await run(tracker, target, fields, by)

    return checked


def _is_single(target: Target) -> bool:
    return isinstance(target, EpisodeRef) or getattr(target, "media", None) is Media.MOVIE


async def _undo(tracker: Tracker, fields: dict[str, Any], by: By) -> Receipt:
    return await undo(tracker, fields.get("receipt"), by)


async def _cancel_checkin(tracker: Tracker, _fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.cancel_checkin(intent_id=by.intent_id, origin=by.origin)


async def _create_list(tracker: Tracker, fields: dict[str, Any], by: By) -> Receipt:
    given = _given(("description", "privacy"), fields)
    return await tracker.create_list(fields["name"], **given, intent_id=by.intent_id, origin=by.origin)


async def _change_list(tracker: Tracker, fields: dict[str, Any], by: By) -> Receipt:
    given = _given(("name", "description", "privacy"), fields)
    return await tracker.change_list(fields["list"], **given, intent_id=by.intent_id, origin=by.origin)


async def _delete_list(tracker: Tracker, fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.delete_list(fields["list"], intent_id=by.intent_id, origin=by.origin)


async def _reorder_lists(tracker: Tracker, fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.reorder_lists(fields["lists"], intent_id=by.intent_id, origin=by.origin)


async def _reorder_list(tracker: Tracker, fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.reorder_list(
        fields["list"], fields["entries"], intent_id=by.intent_id, origin=by.origin
    )


async def _favorite_collection(tracker: Tracker, fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.favorite_collection(
        confirm_titles=fields.get("confirm_titles"), intent_id=by.intent_id, origin=by.origin
    )


TARGET_WRITES: Final = (
    TargetWrite(
        name="mark_watched",
        subject=Subject.WATCHABLE,
        fields=_watched_fields,
        run=_on_single("again", _does(Tracker.mark_watched, "watched_at", "again", "confirm_plays")),
    ),
    TargetWrite(
        name="mark_unwatched",
        subject=Subject.WATCHABLE,
        fields=lambda _: {**_CONFIRM, probatio.Optional("play"): _HISTORY_ID},
        run=_on_single("play", _does(Tracker.mark_unwatched, "play", "confirm_plays")),
    ),
    TargetWrite(name="add_to_watchlist", subject=Subject.TITLE, run=_does(Tracker.add_to_watchlist)),
    TargetWrite(
        name="remove_from_watchlist", subject=Subject.TITLE, run=_does(Tracker.remove_from_watchlist)
    ),
    TargetWrite(
        name="add_to_list", subject=Subject.TITLE, fields=lambda _: LIST, run=_on_list(Tracker.add_to_list)
    ),
    TargetWrite(
        name="remove_from_list",
        subject=Subject.TITLE,
        fields=lambda _: LIST,
        run=_on_list(Tracker.remove_from_list),
    ),
    TargetWrite(
        name="rate",
        subject=Subject.RATEABLE,
        fields=lambda _: {probatio.Required("rating"): _RATING},
        run=_does(Tracker.rate, "rating"),
    ),
    TargetWrite(name="unrate", subject=Subject.RATEABLE, run=_does(Tracker.unrate)),
    TargetWrite(
        name="add_favorite",
        subject=Subject.TITLE,
        fields=lambda _: _SOURCE,
        run=_does(Tracker.add_favorite, "source"),
    ),
    TargetWrite(
        name="remove_favorite",
        subject=Subject.TITLE,
        fields=lambda _: _SOURCE,
        run=_does(Tracker.remove_favorite, "source"),
    ),
    TargetWrite(name="drop", subject=Subject.SHOW, run=_does(Tracker.drop)),
    TargetWrite(name="restore", subject=Subject.SHOW, run=_does(Tracker.restore)),
    TargetWrite(name="start_rewatch", subject=Subject.SHOW, run=_does(Tracker.start_rewatch)),
    TargetWrite(name="checkin", subject=Subject.PLAYABLE, run=_does(Tracker.checkin)),
)
HIDING: Final = (
    TargetWrite(
        name="hide", subject=Subject.TITLE, fields=lambda _: _PLACE, run=_does(Tracker.hide, "place")
    ),
    TargetWrite(
        name="unhide", subject=Subject.TITLE, fields=lambda _: _PLACE, run=_does(Tracker.unhide, "place")
    ),
)
"""The panel's alone."""

UNDO: Final = Write(name="undo", fields=LATEST_OR_RECEIPT, run=_undo)
CANCEL_CHECKIN: Final = Write(name="cancel_checkin", fields={}, run=_cancel_checkin)
CREATE_LIST: Final = Write(name="create_list", fields=_NEW_LIST, run=_create_list)
CHANGE_LIST: Final = Write(name="change_list", fields={**LIST, **_LIST_CHANGES}, run=_change_list)
DELETE_LIST: Final = Write(name="delete_list", fields=LIST, run=_delete_list)
REORDER_LISTS: Final = Write(name="reorder_lists", fields=_LISTS, run=_reorder_lists)
REORDER_LIST: Final = Write(name="reorder_list", fields={**LIST, **_ENTRIES}, run=_reorder_list)
FAVORITE_COLLECTION: Final = Write(
    name="favorite_collection",
    fields={probatio.Optional("confirm_titles"): _COUNT},
    run=_favorite_collection,
)
