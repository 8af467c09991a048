"""What every view is built from."""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from msgspec.structs import replace

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import HidingPlace
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.preferences import PreferredTitles
from trakt_tmdb.account.progress import InProgress, Started
from trakt_tmdb.catalogue.catalogue import Catalogue
from trakt_tmdb.catalogue.language import Language
from trakt_tmdb.catalogue.picture import Sign
from trakt_tmdb.catalogue.reference import TitleRef

from .cards import Cards
from .going import is_going


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """Catalogue and account, the person's waiting marks and own choices, and the language of one view."""

    catalogue: Catalogue
    account: Account
    pending: Pending
    preferred: PreferredTitles
    language: Language
    sign: Sign
    now: datetime
    """UTC, by the clock that dates every write."""

    async def shows_in_progress(self) -> Started:
        """Every show that was started, without those that are to leave progress."""
        started = await self.account.in_progress()
        shows = [one for one in started.shows if not self._leaves(one.show.ref)]
        return replace(started, shows=shows, total=started.total - len(started.shows) + len(shows))

    def is_going(self, row: InProgress, now: datetime) -> bool:
        """Whether the next episode of a show is out for the person."""
        return is_going(row.progress, now - self.preferred.offset(row.show.ref))

    async def cards(self, wanted: Mapping[TitleRef, set[int]]) -> Cards:
        """Cards for these titles, with the episode names of the seasons beside each."""
        standing = await self.account.standing()
        texts = await self.catalogue.texts(wanted, self.language)
        return Cards(
            standing=standing,
            texts=texts,
            pending=self.pending,
            sign=self.sign,
            preferred=self.preferred,
        )

    def _leaves(self, show: TitleRef) -> bool:
        return self.pending.hidden(show, HidingPlace.PROGRESS)
