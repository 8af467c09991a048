"""Who follows whom: https://docs.trakt.tv/reference/users."""

from msgspec import Struct

from .ids import Instant
from .user import User


class Follower(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody who follows, or is followed."""

    user: User = User()
    followed_at: Instant | None = None


class Friend(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody who follows back."""

    user: User = User()
    friends_at: Instant | None = None


class Followed(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of following; without `approved_at` the person still has to allow it."""

    user: User = User()
    approved_at: Instant | None = None
