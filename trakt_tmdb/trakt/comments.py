"""`trakt.comments`: what people say; the comments on one title are with the title."""

from typing import Literal

import msgspec
from msgspec import Raw, Struct

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import ModelDecoder, nothing, one, page_of
from trakt_tmdb.transport.pages import Page, Pages

from . import tags
from .models.comments import Comment, Commented, NewComment
from .models.likes import Like

type CommentKind = Literal["all", "reviews", "shouts"]
type CommentSubject = Literal["all", "movies", "shows", "seasons", "episodes", "lists"]


class _Text(Struct, frozen=True):
    comment: str
    spoiler: bool


_read_whole, _read_bare = ModelDecoder(Commented), ModelDecoder(Comment)


def _read_row(raw: Raw) -> Commented:
    """Read a comment with what it is about; documented is the comment alone, too."""
    try:
        return _read_whole(raw)
    except msgspec.ValidationError:
        return Commented(comment=_read_bare(raw))


def _board(which: str) -> Read[Page[Commented]]:
    return Read(
        path=f"/comments/{which}/{{kind}}/{{subject}}",
        decode=page_of(Commented, _read_row),
        kind=ttl.TRENDING,
        page_size=50,
    )


_TRENDING, _RECENT, _UPDATED = map(_board, ("trending", "recent", "updates"))

# Always asked: whoever writes or likes sees it at once, and nobody has to be signed in to read.
_SUMMARY = Read(path="/comments/{comment}", decode=one(Comment))
_REPLIES = Read(path="/comments/{comment}/replies", decode=page_of(Comment), page_size=50)
_LIKES = Read(path="/comments/{comment}/likes", decode=page_of(Like), page_size=100)
_POST = Write(path="/comments/", decode=one(Comment), ends=tags.AFTER_COMMENTS)
_REPLY = Write(path="/comments/{comment}/replies", decode=one(Comment), ends=tags.AFTER_COMMENTS)
_CHANGE = Write(method="PUT", path="/comments/{comment}/", decode=one(Comment), ends=tags.AFTER_COMMENTS)
_DELETE = Write(method="DELETE", path="/comments/{comment}/", decode=nothing, ends=tags.AFTER_COMMENTS)
_LIKE = Write(path="/comments/{comment}/like", decode=nothing, ends=tags.AFTER_LIKES)
_UNLIKE = Write(method="DELETE", path="/comments/{comment}/like", decode=nothing, ends=tags.AFTER_LIKES)


class Comments:
    """Comments by their ids; InvalidRequestError for a text that Trakt does not take, as a too short one."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def trending(self, kind: CommentKind = "all", subject: CommentSubject = "all") -> Pages[Commented]:
        """GET /comments/trending/{comment_type}/{type}: most liked and answered of the last days first."""
        return self._api.pages(_TRENDING, kind=kind, subject=subject)

    def recent(self, kind: CommentKind = "all", subject: CommentSubject = "all") -> Pages[Commented]:
        """GET /comments/recent/{comment_type}/{type}: the latest first."""
        return self._api.pages(_RECENT, kind=kind, subject=subject)

    def updated(self, kind: CommentKind = "all", subject: CommentSubject = "all") -> Pages[Commented]:
        """GET /comments/updates/{comment_type}/{type}: the last changed first."""
        return self._api.pages(_UPDATED, kind=kind, subject=subject)

    async def summary(self, comment: int) -> Comment:
        """GET /comments/{id}."""
        return await self._api.read(_SUMMARY, comment=comment)

    def replies(self, comment: int) -> Pages[Comment]:
        """GET /comments/{id}/replies."""
        return self._api.pages(_REPLIES, comment=comment)

    def likes(self, comment: int) -> Pages[Like]:
        """GET /comments/{id}/likes: who likes it."""
        return self._api.pages(_LIKES, comment=comment)

    async def post(self, said: NewComment) -> Comment:
        """POST /comments/."""
        return await self._api.write(_POST, said)

    async def reply(self, comment: int, text: str, *, spoiler: bool = False) -> Comment:
        """POST /comments/{id}/replies."""
        return await self._api.write(_REPLY, _Text(text, spoiler), comment=comment)

    async def change(self, comment: int, text: str, *, spoiler: bool = False) -> Comment:
        """PUT /comments/{id}/: of the person's own."""
        return await self._api.write(_CHANGE, _Text(text, spoiler), comment=comment)

    async def delete(self, comment: int) -> None:
        """DELETE /comments/{id}/: of the person's own, with the replies."""
        await self._api.write(_DELETE, comment=comment)

    async def like(self, comment: int) -> None:
        """POST /comments/{id}/like."""
        await self._api.write(_LIKE, {}, comment=comment)

    async def unlike(self, comment: int) -> None:
        """DELETE /comments/{id}/like."""
        await self._api.write(_UNLIKE, comment=comment)
