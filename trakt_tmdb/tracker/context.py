"""What every view is built from."""

from collections.abc import Mapping

import msgspec

from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.standing import read_standing
from trakt_tmdb.catalogue.language import Language
from trakt_tmdb.catalogue.picture import Sign
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.text_source import TextSource
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.trakt.client import TraktClient

from .cards import Cards


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """The services, the person's waiting marks, and the language of one view."""

    trakt: TraktClient
    tmdb: TMDBClient | None
    texts: TextSource
    pending: Pending
    language: Language
    sign: Sign

    async def cards(self, wanted: Mapping[TitleRef, set[int]]) -> Cards:
        """Cards for these titles, with the episode names of the seasons beside each."""
        standing = await read_standing(self.trakt)
        texts = await self.texts.of(dict(wanted), self.language)
        return Cards(standing=standing, texts=texts, pending=self.pending, sign=self.sign)
