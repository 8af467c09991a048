"""The signed-in person: https://docs.trakt.tv/reference/users."""

from collections.abc import Mapping

from msgspec import Struct, field

from .changes import NotFound
from .ids import Ids, Instant
from .media import Media
from .movie import Movie
from .show import Show


class UserIds(Struct, frozen=True, gc=False, kw_only=True):
    """`uuid` stays the same when the person is renamed."""

    slug: str | None = None
    uuid: str | None = None
    trakt: int | None = None


class User(Struct, frozen=True, gc=False, kw_only=True):
    """A person at Trakt."""

    ids: UserIds = UserIds()
    username: str | None = None
    name: str | None = None
    private: bool | None = None
    vip: bool = False
    joined_at: Instant | None = None


class Watched(Struct, frozen=True, gc=False, kw_only=True):
    """How much was watched; `minutes` in all, plays again and again counted."""

    plays: int = 0
    watched: int = 0
    minutes: int = 0
    collected: int = 0
    ratings: int = 0
    comments: int = 0


class GivenRatings(Struct, frozen=True, gc=False, kw_only=True):
    """How many ratings a person gave; `distribution` by the rating, 1 to 10."""

    total: int = 0
    distribution: Mapping[int, int] = {}


class UserStats(Struct, frozen=True, gc=False, kw_only=True):
    """What a person did at Trakt since they joined."""

    movies: Watched = Watched()
    shows: Watched = Watched()
    episodes: Watched = Watched()
    ratings: GivenRatings = GivenRatings()


class AccountSettings(Struct, frozen=True, gc=False, kw_only=True):
    """`timezone` is an IANA name; `date_format` as `mdy`."""

    timezone: str | None = None
    date_format: str | None = None
    time_24hr: bool | None = None


class Limit(Struct, frozen=True, gc=False, kw_only=True):
    """How many lists, and how many items in one."""

    count: int | None = None
    item_count: int | None = None


class Limits(Struct, frozen=True, gc=False, kw_only=True):
    """What this account may hold; differs with VIP and changes over time."""

    list: Limit = Limit()
    watchlist: Limit = Limit()
    favorites: Limit = Limit()
    collection: Limit = Limit()


class Settings(Struct, frozen=True, gc=False, kw_only=True):
    """Who is signed in, and what the account allows."""

    user: User = User()
    account: AccountSettings = AccountSettings()
    limits: Limits = Limits()


class HiddenEntry(Struct, frozen=True, gc=False, kw_only=True):
    """Something kept out of a section; the field that `media` names is filled where it is a title."""

    hidden_at: Instant | None = None
    media: Media | None = field(default=None, name="type")
    show: Show | None = None
    movie: Movie | None = None


class HiddenItem(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A title to keep out of a section, or to let in again; without `hidden_at` from now on."""

    ids: Ids
    hidden_at: Instant | None = None


class HiddenChanged(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a change of what is hidden; its counts differ from one section to the other."""

    not_found: NotFound = NotFound()
