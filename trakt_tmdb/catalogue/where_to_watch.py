"""Where a title is to be watched, by JustWatch through TMDB."""

from collections.abc import Iterator

from trakt_tmdb.tmdb.models import Offers, WatchProviders

from .about import Offer, Provider, WhereToWatch
from .picture import tmdb_picture
from .web_address import web_address

_ELSEWHERE = "US"


def where_to_watch(found: WatchProviders, region: str) -> WhereToWatch | None:
    """The providers of a region; where that has none those of the US, else of the first that has any."""
    asked = region.upper()
    for country in (asked, _ELSEWHERE, *sorted(found.results)):
        offers = found.results.get(country, Offers())
        if providers := tuple(_providers(offers)):
            return WhereToWatch(
                region=country, asked=asked, providers=providers, link=web_address(offers.link)
            )
    return None


def _providers(offers: Offers) -> Iterator[Provider]:
    kinds = (
        (Offer.STREAM, offers.flatrate),
        (Offer.FREE, offers.free),
        (Offer.ADS, offers.ads),
        (Offer.RENT, offers.rent),
        (Offer.BUY, offers.buy),
    )
    for offer, providers in kinds:
        for one in providers:
            if one.name:
                yield Provider(name=one.name, offer=offer, logo=tmdb_picture(one.logo_path))
