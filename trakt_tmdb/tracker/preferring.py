"""The part of the tracker that keeps a person's choices for single shows; Trakt hears nothing of them."""

from collections.abc import Callable
from datetime import timedelta

from trakt_tmdb.account.preference import Specials
from trakt_tmdb.account.preferences import Preferences
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.errors import InvalidRequestError

from .views import View

_FURTHEST = timedelta(days=14)

_WITH_TIMES = frozenset({View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS, View.HISTORY, View.DETAILS})
"""Views that show when an episode airs, or go by it."""

_WITH_SPECIALS = frozenset({View.DETAILS})


class Preferring:
    """Choices that hold on every device of this tracker and after a restart; each is of one show."""

    _preferences: Preferences
    _tell: Callable[[frozenset[View]], None]

    async def set_offset(self, title: TitleRef, offset: timedelta) -> None:
        """Let a show air so much later for the person, or earlier below zero; zero ends that.

        A bare date moves by whole days only. Raises InvalidRequestError beyond 14 days, and for movies.
        """
        if abs(offset) > _FURTHEST:
            raise InvalidRequestError(f"An offset goes up to {_FURTHEST.days} days, later or earlier.")
        if await self._preferences.set_offset(_show(title), offset):
            self._tell(_WITH_TIMES)

    def offset(self, title: TitleRef) -> timedelta:
        """How much later a show airs for the person than Trakt says."""
        return self._preferences.titles.offset(title)

    async def include_specials(self, title: TitleRef) -> None:
        """Count a show's specials in its progress, and mark them with the whole show and up to here."""
        await self._choose_specials(title, Specials.IN)

    async def leave_out_specials(self, title: TitleRef) -> None:
        """Let a show's specials count for themselves alone, as they do where nothing was chosen."""
        await self._choose_specials(title, Specials.OUT)

    def includes_specials(self, title: TitleRef) -> bool:
        """Whether a show's specials count with the rest."""
        return self._preferences.titles.specials(title) is Specials.IN

    async def _choose_specials(self, title: TitleRef, specials: Specials) -> None:
        if await self._preferences.set_specials(_show(title), specials):
            self._tell(_WITH_SPECIALS)


def _show(title: TitleRef) -> TitleRef:
    if title.media is not Media.SHOW:
        raise InvalidRequestError("Only a show has an offset and specials.")
    return title
