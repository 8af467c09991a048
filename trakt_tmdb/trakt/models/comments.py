"""What people say of a title: https://docs.trakt.tv/reference/comments."""

from msgspec import Struct

from .about import About
from .ids import Ids, Instant
from .lists import PersonalList
from .user import User


class WriterStats(Struct, frozen=True, gc=False, kw_only=True):
    """How the writer rated the title and how often they saw it."""

    rating: int | None = None
    play_count: int | None = None
    completed_count: int | None = None


class Comment(Struct, frozen=True, gc=False, kw_only=True):
    """A shout, or a `review` of some length; `spoiler` where it tells what happens."""

    id: int
    comment: str = ""
    spoiler: bool = False
    review: bool = False
    parent_id: int | None = None
    created_at: Instant | None = None
    updated_at: Instant | None = None
    replies: int = 0
    likes: int = 0
    language: str | None = None
    user_rating: int | None = None
    user_stats: WriterStats | None = None
    user: User = User()


class Commented(About, frozen=True, gc=False, kw_only=True):
    """A comment and what it is about."""

    comment: Comment
    list: PersonalList | None = None


class CommentedItem(Struct, frozen=True, gc=False, kw_only=True):
    """What to comment on, by its Trakt id."""

    ids: Ids


class NewComment(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Five words at least, of one of these; from 200 words on it is a review."""

    comment: str
    spoiler: bool
    movie: CommentedItem | None = None
    show: CommentedItem | None = None
    season: CommentedItem | None = None
    episode: CommentedItem | None = None
    list: CommentedItem | None = None
