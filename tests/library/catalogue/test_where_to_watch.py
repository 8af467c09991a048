"""Where to watch, and in which region."""

import pytest

from trakt_tmdb.catalogue.about import Offer
from trakt_tmdb.catalogue.cast import cast_on_tmdb
from trakt_tmdb.catalogue.picture import Picture, PictureSource
from trakt_tmdb.catalogue.where_to_watch import where_to_watch
from trakt_tmdb.tmdb.models import CastMember, Credits, Offers, Provider, WatchProviders

HARBOR = Provider(name="Harbor", logo_path="/h.jpg")
LINK = "https://www.themoviedb.org/tv/7/watch?locale=DE"


def test_every_kind_of_offer_is_told_streaming_first() -> None:
    offers = Offers(
        link=LINK, buy=(HARBOR,), rent=(HARBOR,), ads=(HARBOR,), free=(HARBOR,), flatrate=(HARBOR,)
    )

    found = where_to_watch(WatchProviders(results={"DE": offers}), "de")

    assert found
    assert [one.offer for one in found.providers] == list(Offer)
    assert (found.region, found.asked, found.link) == ("DE", "DE", LINK)
    assert found.providers[0].logo == Picture(PictureSource.TMDB, "h.jpg")


@pytest.mark.parametrize(
    ("regions", "shown"), [(("DE", "US"), "DE"), (("FR", "US"), "US"), (("FR", "BE"), "BE"), ((), None)]
)
def test_another_region_stands_in_for_one_without_providers(
    regions: tuple[str, ...], shown: str | None
) -> None:
    results = {"DE": Offers(link=LINK), **{region: Offers(flatrate=(HARBOR,)) for region in regions}}

    found = where_to_watch(WatchProviders(results=results), "DE")

    assert (found.region if found else None) == shown
    assert found is None or found.asked == "DE"


def test_a_cast_is_the_first_twenty_as_billed() -> None:
    crowd = tuple(CastMember(name=f"person {order}", order=order) for order in reversed(range(30)))
    unbilled = CastMember(name="unbilled", character="", profile_path=None)

    cast = cast_on_tmdb(Credits(cast=(unbilled, *crowd)))

    assert [one.name for one in cast] == [f"person {order}" for order in range(20)]
    assert cast_on_tmdb(Credits(cast=(unbilled,)))[0].character is None
