"""The signed-in person: https://docs.trakt.tv/reference/users."""

from msgspec import Struct, field

from .ids import Instant
from .media import Media
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
    """Something kept out of a section; `show` is filled where it is one."""

    hidden_at: Instant | None = None
    media: Media | None = field(default=None, name="type")
    show: Show | None = None
