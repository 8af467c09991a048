"""What people show each other, say and like: asked of the simulator through two clients."""

import pytest

from trakt_tmdb import ConflictError, InvalidRequestError, NotFoundError, TraktClient
from trakt_tmdb.testing import FakeServices
from trakt_tmdb.trakt.models import (
    CommentedItem,
    Ids,
    ListChanges,
    Media,
    NewComment,
    NewList,
    WatchlistItem,
)

SHOW = 1001


async def test_others_see_what_the_person_sees(trakt: TraktClient, newcomer: TraktClient) -> None:
    assert await newcomer.users.history("demo").all() == await trakt.users.history("me").all()
    movies = await newcomer.users.history("demo", Media.MOVIE).all()
    assert [one.id for one in movies] == [one.id for one in await trakt.sync.history(Media.MOVIE).all()]
    first = movies[0].movie
    assert first
    plays = await newcomer.users.history("demo", Media.MOVIE, first.ids.trakt).all()
    assert {one.movie.ids.trakt for one in plays if one.movie} == {first.ids.trakt}
    loved = await newcomer.users.favorites("demo", Media.SHOW).all()
    assert loved == await trakt.sync.favorites(Media.SHOW).all()
    wanted = await newcomer.users.watchlist("demo", Media.SHOW).all()
    assert wanted == await trakt.sync.watchlist(Media.SHOW).all()
    owned = await newcomer.users.collection("demo", Media.MOVIE).all()
    assert owned == await trakt.sync.collection(Media.MOVIE).all()
    assert await newcomer.users.watched_shows("demo").all() == await trakt.sync.watched_show_list().all()
    assert await newcomer.users.watched_movies("demo").all() == await trakt.sync.watched_movie_list().all()
    ratings = [one.rating for one in await newcomer.users.ratings("demo", Media.SHOW).all()]
    assert ratings == [one.rating for one in await trakt.sync.ratings(Media.SHOW).all()]


async def test_nobody_of_that_name_shows_anything(trakt: TraktClient) -> None:
    with pytest.raises(NotFoundError):
        await trakt.users.history("nobody-of-that-name").all()


async def test_what_a_person_changes_is_seen_at_once_where_they_look_at_themselves(
    newcomer: TraktClient,
) -> None:
    assert await newcomer.users.watchlist("me", Media.SHOW).all() == []

    await newcomer.sync.add_to_watchlist(shows=[WatchlistItem(ids=Ids(trakt=SHOW))])

    (entry,) = await newcomer.users.watchlist("me", Media.SHOW).all()
    assert entry.show
    assert entry.show.ids.trakt == SHOW


async def test_who_follow_each_other_are_friends(trakt: TraktClient, newcomer: TraktClient) -> None:
    followed = await newcomer.users.follow("demo")
    assert (followed.user.username, await newcomer.users.friends().all()) == ("demo", [])
    with pytest.raises(ConflictError):
        await newcomer.users.follow("demo")

    await trakt.users.follow("newcomer")

    assert [one.user.username for one in await newcomer.users.friends().all()] == ["demo"]
    assert [one.user.username for one in await newcomer.users.following().all()] == ["demo"]
    assert [one.user.username for one in await newcomer.users.followers().all()] == ["demo"]
    await newcomer.users.unfollow("demo")
    assert await newcomer.users.friends().all() == []
    assert await newcomer.users.following().all() == []


async def test_a_public_list_is_liked_and_counted(trakt: TraktClient, newcomer: TraktClient) -> None:
    (listed,) = await newcomer.lists.of("demo").all()
    number = listed.ids.trakt or 0
    assert (listed.privacy, listed.likes, listed.user.username) == ("public", 0, "demo")

    await newcomer.lists.like(number)

    assert (await newcomer.lists.summary(number)).likes == 1
    assert [one.user.username for one in await trakt.lists.likes(number).all()] == ["newcomer"]
    assert [one.list and one.list.key for one in await newcomer.users.liked_lists().all()] == [listed.key]
    (popular,) = await trakt.lists.popular().all()
    assert (popular.list.key, popular.like_count) == (listed.key, 1)
    assert [one.list.key for one in await trakt.lists.trending().all()] == [listed.key]
    await newcomer.lists.unlike(number)
    assert (await newcomer.lists.summary(number)).likes == 0
    assert await newcomer.users.liked_lists().all() == []
    comments = await newcomer.lists.comments(number).all()
    assert (await newcomer.lists.summary(number)).comment_count == len(comments)


async def test_lists_are_changed_and_sorted(newcomer: TraktClient) -> None:
    made = [await newcomer.lists.create(NewList(name=name)) for name in ("Rain", "Snow")]
    keys = [one.ids.trakt or 0 for one in made]
    assert [one.name for one in await newcomer.lists.mine().all()] == ["Rain", "Snow"]

    await newcomer.lists.change(keys[0], ListChanges(name="Hail", privacy="public", sort_how="desc"))
    sorted_anew = await newcomer.lists.reorder_lists([keys[1], 5, keys[0]])

    assert (sorted_anew.updated, sorted_anew.skipped_ids) == (2, (5,))
    first, second = await newcomer.lists.mine().all()
    assert (first.name, second.name, second.privacy, second.sort_how) == ("Snow", "Hail", "public", "desc")
    assert await newcomer.lists.collaborations() == ()


async def test_a_comment_is_written_answered_liked_changed_and_deleted(
    trakt: TraktClient, newcomer: TraktClient
) -> None:
    before = len(await newcomer.shows.comments(SHOW).all())
    about = CommentedItem(ids=Ids(trakt=SHOW))

    said = await newcomer.comments.post(
        NewComment(comment="The best of all the shows.", spoiler=False, show=about)
    )
    reply = await trakt.comments.reply(said.id, "I do not agree at all.", spoiler=True)
    await trakt.comments.like(said.id)

    assert (reply.parent_id, reply.spoiler) == (said.id, True)
    seen = await newcomer.comments.summary(said.id)
    assert (seen.replies, seen.likes, seen.user.username) == (1, 1, "newcomer")
    assert await newcomer.comments.replies(said.id).all() == [reply]
    assert [one.user.username for one in await newcomer.comments.likes(said.id).all()] == ["demo"]
    liked = await trakt.users.liked_comments().all()
    assert [one.comment and one.comment.id for one in liked] == [said.id]
    assert len(await newcomer.live.shows.comments(SHOW).all()) == before + 1
    (mine,) = await trakt.users.comments("newcomer").all()
    assert (mine.comment.id, mine.media, mine.show and mine.show.ids.trakt) == (said.id, Media.SHOW, SHOW)

    await trakt.comments.unlike(said.id)
    changed = await newcomer.comments.change(said.id, "The worst of all the shows.", spoiler=True)
    assert (changed.comment, changed.likes) == ("The worst of all the shows.", 0)
    assert (await newcomer.live.comments.updated().page()).items[0].comment.id == said.id
    with pytest.raises(NotFoundError):
        await trakt.comments.delete(said.id)
    await newcomer.comments.delete(said.id)
    with pytest.raises(NotFoundError):
        await newcomer.comments.summary(said.id)
    assert await newcomer.users.liked_comments("demo").all() == []


async def test_a_comment_needs_five_words(newcomer: TraktClient) -> None:
    about = CommentedItem(ids=Ids(trakt=SHOW))

    with pytest.raises(InvalidRequestError):
        await newcomer.comments.post(NewComment(comment="Too short.", spoiler=False, movie=about))


async def test_comments_on_everything_come_in_three_orders(trakt: TraktClient) -> None:
    trending = [one.comment async for one in trakt.comments.trending("shouts", "shows")]
    recent = [one.comment async for one in trakt.comments.recent("shouts", "shows")]

    assert {one.id for one in trending} == {one.id for one in recent}
    assert [one.likes for one in trending] == sorted((one.likes for one in trending), reverse=True)
    written = [one.created_at for one in recent if one.created_at]
    assert written == sorted(written, reverse=True)
    assert await trakt.comments.trending("reviews").all() == []


async def test_a_comment_is_read_with_what_it_is_about_and_without() -> None:
    fake = FakeServices()
    bare = {"id": 1, "comment": "Bare."}
    whole = {"type": "show", "show": {"ids": {"trakt": 1}}, "comment": {"id": 2, "comment": "Whole."}}
    fake.answer("GET", "/comments/recent/all/all", [bare, whole, {"id": "no"}])

    page = await fake.trakt().comments.recent().page()

    assert [(one.comment.id, one.media) for one in page.items] == [(1, None), (2, Media.SHOW)]
    assert page.skipped == 1
