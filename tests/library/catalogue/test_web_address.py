"""Which addresses of others may be followed."""

import pytest

from trakt_tmdb import Media, TitleRef
from trakt_tmdb.catalogue.services import catalogue_of
from trakt_tmdb.catalogue.web_address import web_address
from trakt_tmdb.testing import FakeServices


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "http://example.org"])
def test_an_address_of_the_web_may_be_followed(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address", [None, "", "javascript:alert(1)", "data:text/html,a", "example.org", "http://[", "https:///a"]
)
def test_any_other_address_may_not(address: str | None) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize("media", Media)
@pytest.mark.parametrize(
    ("homepage", "expected"), [("javascript:alert(1)", None), ("https://example.org", "https://example.org")]
)
async def test_a_homepage_that_trakt_alone_tells_is_one_of_the_web_or_none(
    media: Media, homepage: str, expected: str | None
) -> None:
    fake = FakeServices()
    fake.answer("GET", f"/{media}s/1", {"ids": {"trakt": 1}, "title": "Severance", "homepage": homepage})

    title = await catalogue_of(fake.trakt(), None, lambda: None).title(TitleRef(media=media, trakt=1))

    assert title.homepage == expected
