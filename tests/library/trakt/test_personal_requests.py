"""Requests on the wire that change what is hidden, lists, positions and what is being watched."""

import json
from datetime import UTC, datetime

import pytest
from aiohttp import web

from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.errors import ConflictError
from trakt_tmdb.trakt import TraktClient
from trakt_tmdb.trakt.models import (
    Checkin,
    CheckinItem,
    HiddenItem,
    Ids,
    NewList,
    ScrobbleItem,
    ScrobbleMovie,
    WatchlistItem,
)


async def test_titles_are_hidden_and_shown_again(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"added": {"shows": 1}, "not_found": {"movies": [{"ids": {"trakt": 2}}]}}),
        json_reply({"deleted": {"shows": 1}, "not_found": {}}),
    )
    since = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    hidden = await trakt.users.hide(
        "calendar",
        shows=[HiddenItem(ids=Ids(trakt=1), hidden_at=since)],
        movies=[HiddenItem(ids=Ids(trakt=2))],
    )
    await trakt.users.unhide("dropped", shows=[HiddenItem(ids=Ids(trakt=1))])

    targets = [seen.target for seen in server.requests]
    assert targets == ["/users/hidden/calendar", "/users/hidden/dropped/remove"]
    assert json.loads(server.requests[0].body) == {
        "movies": [{"ids": {"trakt": 2}}],
        "shows": [{"ids": {"trakt": 1}, "hidden_at": "2026-01-02T03:04:05Z"}],
    }
    assert json.loads(server.requests[1].body) == {"shows": [{"ids": {"trakt": 1}}]}
    assert [item.ids.trakt for item in hidden.not_found.movies] == [2]


async def test_a_list_is_made_filled_ordered_and_deleted(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"name": "Tea", "ids": {"trakt": 5, "slug": None}}, 201),
        json_reply({"added": {"shows": 1, "movies": 1, "people": 1}, "existing": {}, "not_found": {}}, 201),
        json_reply({"updated": 1, "skipped_ids": [8]}),
        json_reply({"deleted": {"shows": 1}, "not_found": {}}),
        web.Response(status=204),
    )
    show = WatchlistItem(ids=Ids(trakt=1))

    made = await trakt.lists.create(NewList(name="Tea", privacy="friends"))
    movie, person = WatchlistItem(ids=Ids(trakt=2), notes="x"), WatchlistItem(ids=Ids(trakt=3))
    added = await trakt.lists.add(5, shows=[show], movies=[movie], people=[person])
    reordered = await trakt.lists.reorder(5, [9, 8])
    await trakt.lists.remove("tea", shows=[show])
    await trakt.lists.delete(5)

    assert added.added.people == 1
    assert [(seen.method, seen.target, json.loads(seen.body or b"null")) for seen in server.requests] == [
        ("POST", "/users/me/lists", {"name": "Tea", "privacy": "friends"}),
        (
            "POST",
            "/users/me/lists/5/items",
            {
                "movies": [{"ids": {"trakt": 2}, "notes": "x"}],
                "shows": [{"ids": {"trakt": 1}}],
                "people": [{"ids": {"trakt": 3}}],
            },
        ),
        ("POST", "/users/me/lists/5/items/reorder", {"rank": [9, 8]}),
        ("POST", "/users/me/lists/tea/items/remove", {"shows": [{"ids": {"trakt": 1}}]}),
        ("DELETE", "/users/me/lists/5/", None),
    ]
    assert (made.key, reordered.skipped_ids) == ("5", (8,))


async def test_a_position_is_set(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply({"id": 0, "action": "pause", "progress": 42.5}, 201))
    movie = ScrobbleMovie(ids=Ids(trakt=7), title="Heat", year=1995)

    await trakt.scrobble.pause(ScrobbleItem(progress=42.5, movie=movie))

    assert (server.requests[0].method, server.requests[0].target) == ("POST", "/scrobble/pause")
    assert json.loads(server.requests[0].body) == {
        "progress": 42.5,
        "movie": {"ids": {"trakt": 7}, "title": "Heat", "year": 1995},
    }


async def test_a_person_checks_in_and_out(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"id": 2**40, "watched_at": "2026-11-25T20:15:00.000Z"}, 201),
        json_reply({"expires_at": "2026-11-25T21:00:00.000Z"}, 409),
        json_reply({"action": "checkin", "type": "episode", "episode": {"ids": {"trakt": 7}}}),
        web.Response(status=204),
        web.Response(status=204),
    )

    begun = await trakt.scrobble.checkin(Checkin(episode=CheckinItem(ids=Ids(trakt=7))))
    with pytest.raises(ConflictError) as failure:
        await trakt.scrobble.checkin(Checkin(movie=CheckinItem(ids=Ids(trakt=8))))
    watching = await trakt.users.watching()
    await trakt.scrobble.cancel_checkin()
    nothing = await trakt.users.watching()

    assert [(seen.method, seen.target, json.loads(seen.body or b"null")) for seen in server.requests] == [
        ("POST", "/checkin", {"episode": {"ids": {"trakt": 7}}}),
        ("POST", "/checkin", {"movie": {"ids": {"trakt": 8}}}),
        ("GET", "/users/me/watching", None),
        ("DELETE", "/checkin", None),
        ("GET", "/users/me/watching", None),
    ]
    assert failure.value.expires_at == datetime(2026, 11, 25, 21, tzinfo=UTC)
    assert (begun.id, nothing) == (2**40, None)
    assert watching
    assert watching.episode
    assert watching.episode.ids.trakt == 7


async def test_a_rewatch_is_begun_and_ended(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply({}), web.Response(status=204))

    await trakt.shows.reset_progress(1)
    await trakt.shows.undo_reset_progress(1)

    assert [(seen.method, seen.target, seen.body) for seen in server.requests] == [
        ("POST", "/shows/1/progress/watched/reset", b"{}"),
        ("DELETE", "/shows/1/progress/watched/reset", b""),
    ]
