"""Where the services are: public, unless the environment or the entry says otherwise."""

import pytest

from custom_components.trakt_panel.addresses import (
    PUBLIC,
    VARIABLE,
    Addresses,
    addresses_in_environment,
    addresses_of,
)


def test_nothing_said_means_the_public_services(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert addresses_in_environment() == PUBLIC == addresses_of({})


@pytest.mark.parametrize(
    "text",
    [
        '{"trakt": "http://one", "auth": "http://two"}',
        "trakt=http://one,auth=http://two",
        " trakt=http://one, auth=http://two ",
    ],
)
def test_both_forms_of_the_variable_say_the_same(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv(VARIABLE, text)
    assert addresses_in_environment() == Addresses(trakt="http://one", auth="http://two")


@pytest.mark.parametrize("text", ["{", "tract=http://one", '{"trakt": 1}'])
def test_a_slip_is_not_taken_for_the_public_services(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv(VARIABLE, text)
    with pytest.raises(ValueError, match=r".+"):
        addresses_in_environment()
