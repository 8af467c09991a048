"""Which Home Assistant user may do what with which account."""

from enum import IntEnum

from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized, UnknownUser

from .const import DOMAIN
from .errors import ReadOnlyError, UnauthorizedError
from .options import Person, Right, options_of


class Access(IntEnum):
    """How far a user may go; each level includes the ones below."""

    NONE = 0
    READ = 1
    WRITE = 2
    WHOLE = 3
    """Change also what they may not see."""


_GRANTED = {Right.NONE: Access.NONE, Right.READ: Access.READ, Right.WRITE: Access.WRITE}


def access_to(hass: HomeAssistant, entry_id: str, user: User) -> Access:
    """What was settled for the user; of the others, administrators have every account, and nobody else."""
    if person := _settled(hass, entry_id, user):
        return Access.WHOLE if _is_unlimited(person) else _GRANTED[person.right]
    return Access.WHOLE if user.is_admin else Access.NONE


def most_age(hass: HomeAssistant, entry_id: str, user: User) -> int | None:
    """The age in years above whose titles nothing is shown to the user; None where everything is."""
    person = _settled(hass, entry_id, user)
    return person.most_age if person else None


def has_whole(hass: HomeAssistant, entry_id: str, user: User, needed: Access) -> bool:
    """Whether a user may do so much, and with every title."""
    return access_to(hass, entry_id, user) >= needed and most_age(hass, entry_id, user) is None


def demand(needed: Access, granted: Access) -> None:
    """Raise UnauthorizedError for who sees nothing, ReadOnlyError for who may only read."""
    if granted is Access.NONE:
        raise UnauthorizedError
    if granted < needed:
        raise ReadOnlyError


async def check_person(hass: HomeAssistant, context: Context | None, entry_id: str, needed: Access) -> None:
    """Automations have no user and may do everything; a person needs access to the whole account.

    Who may not see every title has the panel, which hides those; an action would not.
    """
    if context is None or context.user_id is None:
        return
    user = await hass.auth.async_get_user(context.user_id)
    if user is None:
        raise UnknownUser(context=context, config_entry_id=entry_id)
    if not has_whole(hass, entry_id, user, needed):
        raise Unauthorized(context=context, config_entry_id=entry_id)


def _is_unlimited(person: Person) -> bool:
    return person.right is Right.WRITE and person.most_age is None


def _settled(hass: HomeAssistant, entry_id: str, user: User) -> Person | None:
    entry = hass.config_entries.async_get_entry(entry_id)
    if entry is None or entry.domain != DOMAIN:
        return None
    return options_of(entry).person(user.id)
