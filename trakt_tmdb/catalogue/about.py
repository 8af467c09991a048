"""What a page about a title shows beside the title itself."""

from enum import StrEnum

import msgspec

from .episode import Season
from .picture import Picture
from .texts import Texts
from .title import Title


class CastMember(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A person and whom they play."""

    name: str
    character: str | None = None
    picture: Picture | None = None


class Trailer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A video at YouTube; loaded only when somebody asks for it."""

    name: str
    youtube: str
    """YouTube's id of the video."""


class Offer(StrEnum):
    """How a provider offers a title."""

    STREAM = "stream"
    FREE = "free"
    ADS = "ads"
    RENT = "rent"
    BUY = "buy"


class Provider(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Where to watch; the data is JustWatch's."""

    name: str
    offer: Offer
    logo: Picture | None = None


class WhereToWatch(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Providers of one region; another than the asked one where that has none."""

    region: str
    """ISO 3166, upper case."""
    asked: str
    providers: tuple[Provider, ...]
    link: str | None = None


class About(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A title whole, from every service that knows it; pictures are not signed yet."""

    title: Title
    """What each service knows of it, joined."""
    texts: Texts = Texts()
    """In the person's language."""
    seasons: tuple[Season, ...] = ()
    """Without episodes; `title` only where it says more than the number."""
    cast: tuple[CastMember, ...] = ()
    trailers: tuple[Trailer, ...] = ()
    where_to_watch: WhereToWatch | None = None
    similar: tuple[Title, ...] = ()
