"""Which Home Assistant user may do what with which account."""

from enum import IntEnum

from homeassistant.auth.models import User

from .errors import ReadOnlyError, UnauthorizedError


class Access(IntEnum):
    """How far a user may go; each level includes the ones below."""

    NONE = 0
    READ = 1
    WRITE = 2


def access_to(_entry_id: str, user: User) -> Access:
    """Administrators have every account, other users none."""
    return Access.WRITE if user.is_admin else Access.NONE


def demand(needed: Access, granted: Access) -> None:
    """Raise UnauthorizedError for who sees nothing, ReadOnlyError for who may only read."""
    if granted is Access.NONE:
        raise UnauthorizedError
    if granted < needed:
        raise ReadOnlyError
