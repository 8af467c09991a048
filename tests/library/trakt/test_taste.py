"""Favourites and ratings on the wire."""

import json

from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.trakt import TraktClient
from trakt_tmdb.trakt.models import FavoriteItem, Ids, Media, RatingItem

FAVORITES = [{"rank": 1, "type": "show", "show": {"ids": {"trakt": 1}, "title": "One"}}]


async def test_favorites_are_changed(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"added": {"shows": 1}, "existing": {"movies": 1}, "not_found": {}}, 201),
        json_reply({"deleted": {"shows": 1}, "not_found": {"shows": [{"ids": {"trakt": 1}}]}}),
    )
    show = FavoriteItem(ids=Ids(trakt=1))

    added = await trakt.sync.add_to_favorites(shows=[show], movies=[FavoriteItem(ids=Ids(tmdb=2))])
    removed = await trakt.sync.remove_from_favorites(shows=[show])

    assert [seen.target for seen in server.requests] == ["/sync/favorites", "/sync/favorites/remove"]
    assert json.loads(server.requests[0].body) == {
        "shows": [{"ids": {"trakt": 1}}],
        "movies": [{"ids": {"tmdb": 2}}],
    }
    assert (added.added.shows, added.existing.movies, removed.deleted.shows) == (1, 1, 1)
    assert removed.not_found


async def test_ratings_are_changed(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"added": {"episodes": 1}, "not_found": {}}, 201),
        json_reply({"deleted": {"episodes": 1}, "not_found": {}}),
    )

    added = await trakt.sync.add_ratings(episodes=[RatingItem(ids=Ids(trakt=7), rating=9)])
    removed = await trakt.sync.remove_ratings(episodes=[RatingItem(ids=Ids(trakt=7))])

    assert [seen.target for seen in server.requests] == ["/sync/ratings", "/sync/ratings/remove"]
    assert json.loads(server.requests[0].body) == {"episodes": [{"ids": {"trakt": 7}, "rating": 9}]}
    assert json.loads(server.requests[1].body) == {"episodes": [{"ids": {"trakt": 7}}]}
    assert (added.added.episodes, removed.deleted.episodes) == (1, 1)


async def test_favorites_are_read_once_and_again_after_a_change(
    trakt: TraktClient, server: FaultServer
) -> None:
    server.plan(json_reply(FAVORITES), json_reply({}, 201), json_reply([]))

    (favorite,) = await trakt.sync.favorites(Media.SHOW).all()
    assert await trakt.sync.favorites(Media.SHOW).all() == [favorite]
    await trakt.sync.add_to_favorites(shows=[FavoriteItem(ids=Ids(trakt=2))])

    assert await trakt.sync.favorites(Media.SHOW).all() == []
    assert [seen.method for seen in server.requests] == ["GET", "POST", "GET"]


async def test_a_favorite_that_cannot_be_read_costs_no_other(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply([{"type": "show", "show": {"title": "no ids"}}, *FAVORITES]))

    page = await trakt.sync.favorites(Media.SHOW).page()

    assert [entry.show.ids.trakt for entry in page.items if entry.show] == [1]
    assert page.skipped == 1
