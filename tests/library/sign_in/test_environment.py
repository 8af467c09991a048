"""Each way in which a variable can be wrong is told apart, and named."""

import pytest

from trakt_tmdb import InvalidRequestError
from trakt_tmdb.addresses import Addresses
from trakt_tmdb.credentials import SENTENCES
from trakt_tmdb.sign_in.environment import problems, services_of

APP = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"TRAKT_ID": APP}, []),
        ({}, ["TRAKT_ID is not set: it is the client ID of your app at Trakt."]),
        ({"trakt_id": APP}, ["TRAKT_ID is not set, but trakt_id is: write the name in capitals."]),
        ({"TRAKT_ID": ""}, ["TRAKT_ID is empty: fill it in, or do not set it."]),
        ({"TRAKT_ID": " "}, ["TRAKT_ID holds nothing but spaces."]),
        ({"TRAKT_ID": f"{APP} "}, ["TRAKT_ID has spaces in it: take them out."]),
        ({"TRAKT_ID": APP, "TRAKT_SECRET": ""}, []),
        (
            {"TRAKT_ID": APP, "TMDB_TOKEN": "0123456789abcdef" * 2},
            [f"TMDB_TOKEN is wrong. {SENTENCES['tmdb_v3_key']}"],
        ),
        (
            {"TRAKT_ID": APP, "TMDB_TOKEN": "eyjhbgci.eyj.c2ln"},
            ["TMDB_TOKEN is in small letters: paste it as TMDB shows it."],
        ),
        (
            {"TRAKT_ID": APP, "TRAKT_INIT_REFRESH": "short"},
            [f"TRAKT_INIT_REFRESH is wrong. {SENTENCES['not_a_refresh_token']}"],
        ),
    ],
)
def test_a_variable_that_is_wrong_is_named_with_how(variables: dict[str, str], said: list[str]) -> None:
    assert list(problems(variables, frozenset({"TRAKT_ID"}))) == said


def test_other_addresses_are_read() -> None:
    assert services_of({"TRAKT_TMDB_SERVICES": "trakt=http://one"}) == Addresses(trakt="http://one")


def test_a_slip_in_them_is_no_public_service() -> None:
    with pytest.raises(InvalidRequestError, match=r"TRAKT_TMDB_SERVICES is wrong: .*tract"):
        services_of({"TRAKT_TMDB_SERVICES": "tract=http://one"})
