"""The demo's pictures go through the route while it runs."""

from typing import Any
from urllib.parse import quote

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from yarl import URL

from tests.integration.conftest import Ask


@pytest.fixture
async def airing(ask: Ask) -> dict[str, Any]:
    """An airing with both its posters."""
    week = (await ask("schedule", scope="all", filter="everything"))["result"]
    return next(
        airing
        for day in week["days"]
        for airing in day["airings"]
        if {"poster", "poster_fallback"} <= airing.keys()
    )


def url_of(picture: dict[str, str], size: str, sig: str = "") -> URL:
    name = quote(picture["name"], safe="")
    return URL(
        f"/api/trakt_panel/image/{picture['source']}/{size}/{name}?sig={sig or picture['sig']}", encoded=True
    )


@pytest.mark.parametrize(
    ("field", "size", "content_type"),
    [("poster", "w154", "image/jpeg"), ("poster_fallback", "full", "image/webp")],
)
async def test_pictures_of_both_services_are_shown(
    hass_client_no_auth: ClientSessionGenerator,
    airing: dict[str, Any],
    field: str,
    size: str,
    content_type: str,
) -> None:
    client = await hass_client_no_auth()
    response = await client.get(url_of(airing[field], size))
    assert (response.status, response.content_type) == (200, content_type)
    assert (await client.get(url_of(airing[field], size, "0" * 16))).status == 403


async def test_they_are_gone_with_the_demo(
    hass: HomeAssistant,
    hass_client_no_auth: ClientSessionGenerator,
    airing: dict[str, Any],
    entry: MockConfigEntry,
) -> None:
    await hass.config_entries.async_unload(entry.entry_id)
    client = await hass_client_no_auth()
    assert (await client.get(url_of(airing["poster"], "w154"))).status == 403
