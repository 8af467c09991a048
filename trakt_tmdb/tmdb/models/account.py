"""https://developer.themoviedb.org/reference/account-details."""

from msgspec import Struct


class AccountDetails(Struct, frozen=True, gc=False, kw_only=True):
    """Whose read token it is."""

    id: int
    username: str | None = None
    name: str | None = None
