"""A failure as Home Assistant tells it."""

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.translation import async_get_translations

from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.errors import NoAccountError, as_home_assistant_error, code_of
from trakt_tmdb import AmbiguousError, TraktTMDBError, UnreachableError, VIPRequiredError


class _ElsewhereError(UnreachableError):
    """A library's own refinement of a fixed name."""


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (VIPRequiredError(""), "vip_required"),
        (NoAccountError(), "no_account"),
        (_ElsewhereError(""), "unreachable"),
    ],
)
def test_a_code_is_the_fixed_name_in_snake_case_without_error(failure: TraktTMDBError, code: str) -> None:
    assert code_of(failure) == code


def test_an_ambiguous_title_names_what_it_may_be() -> None:
    told = as_home_assistant_error(AmbiguousError("", candidates=("Tide (1999)", "Tide (2021)")))
    assert isinstance(told, ServiceValidationError)
    assert told.translation_placeholders == {"candidates": "Tide (1999), Tide (2021)"}


def test_an_outage_is_no_misuse() -> None:
    told = as_home_assistant_error(UnreachableError(""))
    assert type(told) is HomeAssistantError
    assert (told.translation_domain, told.translation_key) == (DOMAIN, "unreachable")


@pytest.mark.parametrize(("language", "word"), [("en", "internet"), ("zh-Hans", "网络")])
async def test_home_assistant_finds_the_sentence(hass: HomeAssistant, language: str, word: str) -> None:
    texts = await async_get_translations(hass, language, "exceptions", {DOMAIN})
    assert word in texts[f"component.{DOMAIN}.exceptions.unreachable.message"]
