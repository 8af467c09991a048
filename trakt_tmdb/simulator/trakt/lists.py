"""/users/{id}/lists and /lists: a person's own lists, what is on them, and on public lists of others."""

from collections.abc import Iterable, Mapping

from trakt_tmdb.simulator.account import AccountFullError, media_of
from trakt_tmdb.simulator.account.items import ItemKey, Kind, Listable, key_of
from trakt_tmdb.simulator.account.lists import PersonalList
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .items import GROUPS, PEOPLE, Named, counted, listable_in, missing
from .listed import full, in_order, item_json, list_json
from .render import renderer
from .users import named, user_json

routes = Routes(Service.TRAKT)

_PRIVACIES = frozenset({"private", "link", "friends", "public"})
_CHANGEABLE = frozenset(
    {"name", "description", "privacy", "display_numbers", "allow_comments", "sort_by", "sort_how"}
)
_GROUPS: Mapping[Kind, str] = {**{kind: group for group, kind in GROUPS.items()}, "person": PEOPLE}
_TYPES = frozenset(_GROUPS)


@routes.get("/users/{id}/lists", personal=True)
def lists(call: Call) -> Answer:
    """Every list without its items; of others those that are public."""
    owner = named(call)
    if owner is None:
        return nothing(404)
    page = paged([one for one in owner.lists if owner is call.me or one.privacy == "public"], call.query)
    return answer([list_of(call, one) for one in page.items], headers=page.headers)


@routes.post("/users/{id}/lists", personal=True)
def make(call: Call) -> Answer:
    """Make a list, private where nothing is said; 420 when the person has as many as they may."""
    name, privacy = call.fields.get("name"), call.fields.get("privacy", "private")
    description = call.fields.get("description")
    if not _is_mine(call):
        return nothing(404)
    if not isinstance(name, str) or not name or privacy not in _PRIVACIES:
        return nothing(422)
    try:
        made = call.me.make_list(name, description if isinstance(description, str) else None, str(privacy))
    except AccountFullError:
        return full(call, call.me.limits.lists)
    return answer(list_of(call, made), 201)


@routes.get("/users/{id}/lists/collaborations", personal=True)
def collaborations(call: Call) -> Answer:
    """Nobody lets others add to their lists here."""
    return answer([]) if named(call) else nothing(404)


@routes.post("/users/{id}/lists/reorder", personal=True)
def reorder_lists(call: Call) -> Answer:
    """Sort the lists by their ids; those left out come last."""
    ranks = call.fields.get("rank")
    if not _is_mine(call):
        return nothing(404)
    if not isinstance(ranks, list):
        return nothing(422)
    known = {one.id for one in call.me.lists}
    call.me.reorder_lists([number for number in ranks if number in known])
    skipped = [number for number in ranks if number not in known]
    return answer({"updated": len(ranks) - len(skipped), "skipped_ids": skipped})


@routes.put("/users/{id}/lists/{list_id}/", personal=True)
def change(call: Call) -> Answer:
    """Change what a list is called and how it shows; what is left out stays."""
    one = _found(call)
    changes = {name: value for name, value in call.fields.items() if name in _CHANGEABLE}
    if one is None:
        return nothing(404)
    if changes.get("name") == "" or changes.get("privacy", "private") not in _PRIVACIES:
        return nothing(422)
    call.me.change_list(one, changes)
    return answer([list_of(call, one)])


@routes.delete("/users/{id}/lists/{list_id}/", personal=True)
def delete(call: Call) -> Answer:
    """Delete a list with everything on it."""
    one = _found(call)
    if one is None:
        return nothing(404)
    call.me.delete_list(one)
    return nothing(204)


@routes.get("/users/{id}/lists/{list_id}/items/{type}/{sort_by}/{sort_how}", personal=True)
def items(call: Call) -> Answer:
    """What is on a list, sorted."""
    return _items(call, _found(call) or _public_of(call, call.path["id"], call.path["list_id"]))


@routes.get("/lists/{id}/items/{type}/{sort_by}/{sort_how}")
def items_by_id(call: Call) -> Answer:
    """What is on anybody's list that may be seen, sorted."""
    key = call.path["id"]
    mine = call.account.lists.on_path(key) if call.account and key.isdigit() else None
    others = (_public_of(call, owner, key) for owner in call.state.accounts if key.isdigit())
    return _items(call, mine or next(filter(None, others), None))


def _items(call: Call, one: PersonalList | None) -> Answer:
    types = set(call.path["type"].split(","))
    if one is None or not types <= _TYPES:
        return nothing(404)
    found = [item for item in one.titles.items() if item.media in types]
    page = paged(in_order(found, call.path["sort_by"], call.path["sort_how"]), call.query)
    render = renderer(call)
    return answer([item_json(item, render) for item in page.items], headers=page.headers)


@routes.post("/users/{id}/lists/{list_id}/items", personal=True)
def add(call: Call) -> Answer:
    """Put titles, parts of shows and people on a list; 420 when there is no room for them."""
    one = _found(call)
    if one is None:
        return nothing(404)
    named = list(listable_in(call))
    items = {key_of(item): item for _, _, item in named if item is not None}
    new = [item for item in items.values() if item not in one.titles]
    if len(one.titles) + len(new) > call.me.limits.list_items:
        return full(call, call.me.limits.list_items)
    old = [item for item in items.values() if item in one.titles]
    call.me.put_on_list(one, new, _notes(named))
    return answer({"added": _counted(new), "existing": _counted(old), **_rest(call, one, named)}, 201)


@routes.post("/users/{id}/lists/{list_id}/items/remove", personal=True)
def remove(call: Call) -> Answer:
    """Take them off again."""
    one = _found(call)
    if one is None:
        return nothing(404)
    named = list(listable_in(call))
    removed = call.me.take_off_list(one, [item for _, _, item in named if item is not None])
    return answer({"deleted": _counted(removed), **_rest(call, one, named)})


@routes.post("/users/{id}/lists/{list_id}/items/reorder", personal=True)
def reorder(call: Call) -> Answer:
    """Sort a list by the ids of its items; those left out come last."""
    one, ranks = _found(call), call.fields.get("rank")
    if one is None:
        return nothing(404)
    if not isinstance(ranks, list):
        return nothing(422)
    known = {item.id for item in one.titles.items()}
    call.me.reorder_list(one, [item for item in ranks if item in known])
    skipped = [item for item in ranks if item not in known]
    updated = len(ranks) - len(skipped)
    return answer({"updated": updated, "skipped_ids": skipped, "list": list_json(call, one.titles)})


def _is_mine(call: Call) -> bool:
    return call.path["id"] in {"me", call.me.person.username}


def _found(call: Call) -> PersonalList | None:
    return call.me.lists.on_path(call.path["list_id"]) if _is_mine(call) else None


def _public_of(call: Call, owner: str, key: str) -> PersonalList | None:
    account = call.state.accounts.get(owner)
    one = account.lists.on_path(key) if account else None
    return one if one and one.privacy == "public" else None


def _notes(named: Iterable[Named[Listable]]) -> Mapping[ItemKey, str]:
    return {
        key_of(item): notes
        for _, entry, item in named
        if item is not None and isinstance(notes := entry.get("notes"), str)
    }


def _rest(call: Call, one: PersonalList, named: Iterable[Named[Listable]]) -> Json:
    return {"not_found": missing(named), "list": list_json(call, one.titles)}


def _counted(items: Iterable[Listable]) -> Mapping[str, int]:
    return counted(_GROUPS[media_of(item)] for item in items)


def list_of(call: Call, one: PersonalList) -> Json:
    """Write a list without its entries."""
    accounts = call.state.accounts.values()
    owner = next(account for account in accounts if one in account.lists)
    return {
        "name": one.name,
        "description": one.description,
        "privacy": one.privacy,
        "share_link": f"https://trakt.tv/lists/{one.id}",
        "type": "personal",
        "display_numbers": one.display_numbers,
        "allow_comments": one.allow_comments,
        "sort_by": one.sort_by,
        "sort_how": one.sort_how,
        "created_at": stamp(one.created_at),
        "updated_at": stamp(one.updated_at),
        "item_count": len(one.titles),
        "comment_count": len(call.state.board.about(("list", one.id))),
        "likes": sum(1 for account in accounts if account.likes.since("list", one.id)),
        "ids": {"trakt": one.id, "slug": one.slug},
        "user": {
            **user_json(owner, call.host),
            "ids": {"slug": owner.person.username, "trakt": 1},
        },
    }
