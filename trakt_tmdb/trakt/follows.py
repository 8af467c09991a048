"""The part of `trakt.users` about who follows whom, and what they like."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import nothing, one, page_of
from trakt_tmdb.transport.pages import Page, Pages

from . import tags
from .models.follows import Followed, Follower, Friend
from .models.likes import Liked


def _seen[T](path: str, model: type[T], tag: str) -> Read[Page[T]]:
    return Read(
        path=f"/users/{{user}}/{path}",
        decode=page_of(model),
        kind=ttl.SHOWN,
        tags=(tag, tags.OF_OTHERS),
        page_size=100,
    )


_FOLLOWERS = _seen("followers", Follower, tags.FOLLOWS)
_FOLLOWING = _seen("following", Follower, tags.FOLLOWS)
_FRIENDS = _seen("friends", Friend, tags.FOLLOWS)
_LIKED_LISTS = _seen("likes/lists", Liked, tags.LIKES)
_LIKED_COMMENTS = _seen("likes/comments", Liked, tags.LIKES)
_FOLLOW = Write(path="/users/{user}/follow", decode=one(Followed), ends=tags.AFTER_FOLLOW)
_UNFOLLOW = Write(method="DELETE", path="/users/{user}/follow", decode=nothing, ends=tags.AFTER_FOLLOW)


class Follows:
    """`user` is a slug, or `me`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def followers(self, user: str = "me") -> Pages[Follower]:
        """GET /users/{id}/followers."""
        return self._api.pages(_FOLLOWERS, user=user)

    def following(self, user: str = "me") -> Pages[Follower]:
        """GET /users/{id}/following: whom they follow."""
        return self._api.pages(_FOLLOWING, user=user)

    def friends(self, user: str = "me") -> Pages[Friend]:
        """GET /users/{id}/friends: who follow each other."""
        return self._api.pages(_FRIENDS, user=user)

    async def follow(self, user: str) -> Followed:
        """POST /users/{id}/follow: a private person approves first; ConflictError the second time."""
        return await self._api.write(_FOLLOW, {}, user=user)

    async def unfollow(self, user: str) -> None:
        """DELETE /users/{id}/follow."""
        await self._api.write(_UNFOLLOW, user=user)

    def liked_lists(self, user: str = "me") -> Pages[Liked]:
        """GET /users/{id}/likes/lists: the latest like first."""
        return self._api.pages(_LIKED_LISTS, user=user)

    def liked_comments(self, user: str = "me") -> Pages[Liked]:
        """GET /users/{id}/likes/comments: the latest like first."""
        return self._api.pages(_LIKED_COMMENTS, user=user)
