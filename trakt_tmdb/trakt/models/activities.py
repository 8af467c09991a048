"""When each group last changed: https://docs.trakt.tv/reference/sync."""

from msgspec import Struct

from .ids import Instant


class TitleActivity(Struct, frozen=True, gc=False, kw_only=True):
    """Changes around movies, shows, seasons or episodes; each group fills its own part."""

    watched_at: Instant | None = None
    collected_at: Instant | None = None
    rated_at: Instant | None = None
    watchlisted_at: Instant | None = None
    favorited_at: Instant | None = None
    paused_at: Instant | None = None
    hidden_at: Instant | None = None
    dropped_at: Instant | None = None


class ListActivity(Struct, frozen=True, gc=False, kw_only=True):
    """Changes of one list, or of all lists together."""

    updated_at: Instant | None = None


class AccountActivity(Struct, frozen=True, gc=False, kw_only=True):
    """Changes of the account itself."""

    settings_at: Instant | None = None


class LastActivities(Struct, frozen=True, gc=False, kw_only=True):
    """One answer that tells which groups to read again."""

    all: Instant | None = None
    movies: TitleActivity = TitleActivity()
    shows: TitleActivity = TitleActivity()
    seasons: TitleActivity = TitleActivity()
    episodes: TitleActivity = TitleActivity()
    watchlist: ListActivity = ListActivity()
    favorites: ListActivity = ListActivity()
    lists: ListActivity = ListActivity()
    account: AccountActivity = AccountActivity()
