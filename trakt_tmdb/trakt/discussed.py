"""What shows, seasons, episodes and movies have alike: declared once for each address."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many, one, page_of
from trakt_tmdb.transport.pages import Page

from .models import People, PersonalList, Translation, User, Video
from .models.comments import Comment
from .models.public import RatingSummary, Stats

_FULL = {"extended": "full"}
WITH_GUESTS = {"extended": "full,guest_stars"}

type CommentOrder = Literal["newest", "oldest", "likes", "replies", "highest", "lowest", "plays"]


class Discussed(Struct, frozen=True, kw_only=True):
    """The endpoints below the address of one item."""

    people: Read[People]
    videos: Read[tuple[Video, ...]]
    translations: Read[tuple[Translation, ...]]
    ratings: Read[RatingSummary]
    stats: Read[Stats]
    watching: Read[tuple[User, ...]]
    comments: Read[Page[Comment]]
    lists: Read[Page[PersonalList]]

    @classmethod
    def at(cls, address: str, people: Mapping[str, str] = _FULL) -> "Discussed":
        """Declare them; `people` is what to ask of those."""
        return cls(
            people=Read(path=f"{address}/people", decode=one(People), kind=ttl.TITLE, params=people),
            videos=Read(path=f"{address}/videos", decode=many(Video), kind=ttl.TITLE),
            translations=Read(
                path=f"{address}/translations/{{language}}", decode=many(Translation), kind=ttl.TITLE
            ),
            ratings=Read(path=f"{address}/ratings", decode=one(RatingSummary), kind=ttl.TITLE),
            stats=Read(path=f"{address}/stats", decode=one(Stats), kind=ttl.TITLE),
            watching=Read(path=f"{address}/watching", decode=many(User), kind=ttl.TRENDING),
            comments=Read(
                path=f"{address}/comments/{{order}}", decode=page_of(Comment), kind=ttl.TRENDING, page_size=50
            ),
            lists=Read(
                path=f"{address}/lists/personal/popular",
                decode=page_of(PersonalList),
                kind=ttl.TRENDING,
                page_size=50,
            ),
        )
