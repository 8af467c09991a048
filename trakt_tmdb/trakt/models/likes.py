"""Who likes what: https://docs.trakt.tv/reference/users."""

from msgspec import Struct, field

from .comments import Comment
from .ids import Instant
from .lists import PersonalList
from .user import User


class Like(Struct, frozen=True, gc=False, kw_only=True):
    """Who likes a list or a comment."""

    user: User = User()
    liked_at: Instant | None = None


class Liked(Struct, frozen=True, gc=False, kw_only=True):
    """What somebody likes: `kind` names the field that is filled."""

    liked_at: Instant | None = None
    kind: str | None = field(default=None, name="type")
    comment: Comment | None = None
    list: PersonalList | None = None
