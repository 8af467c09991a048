"""The account that environment variables name, and what is wrong with how they name it."""

from collections.abc import Iterator, Mapping
from typing import Final

from trakt_tmdb.addresses import Addresses, addresses_in
from trakt_tmdb.credentials import SENTENCES, Credentials, Seed
from trakt_tmdb.errors import InvalidRequestError

APP: Final = "TRAKT_ID"
SECRET: Final = "TRAKT_SECRET"  # noqa: S105 - the name of a variable
SEED: Final = "TRAKT_INIT_REFRESH"
TMDB: Final = "TMDB_TOKEN"
SERVICES: Final = "TRAKT_TMDB_SERVICES"
"""Other base URLs, as `addresses_in` reads them."""

FIELDS: Final = {APP: "client_id", SECRET: "client_secret", SEED: "refresh_token", TMDB: "tmdb_token"}
"""Variable -> what it fills in, in the order in which they are named."""


def credentials_of(environment: Mapping[str, str]) -> dict[str, str]:
    """What the environment fills in."""
    return {field: environment[name] for name, field in FIELDS.items() if environment.get(name)}


def services_of(environment: Mapping[str, str]) -> Addresses:
    """Where the services are; InvalidRequestError on what cannot be understood."""
    try:
        return addresses_in(environment.get(SERVICES, ""))
    except ValueError as error:
        raise InvalidRequestError(
            f"{SERVICES} is wrong: {error}. Write trakt=http://...,auth=http://...,tmdb=http://..."
        ) from error


def problems(environment: Mapping[str, str], needed: frozenset[str]) -> Iterator[str]:
    """Name every variable that cannot be right, and what is wrong with it; `needed` have to be set."""
    wrong_kinds = _wrong_kinds(credentials_of(environment))
    for name, field in FIELDS.items():
        if how := _badly_set(environment, name, needed):
            yield f"{name} {how}."
        elif problem := wrong_kinds.get(field if name in environment else ""):
            yield f"{name} is wrong. {SENTENCES[problem]}"


def check(environment: Mapping[str, str], needed: frozenset[str]) -> None:
    """Raise InvalidRequestError, with a line for each problem, when there are any."""
    if found := list(problems(environment, needed)):
        raise InvalidRequestError("\n".join(found))


def _badly_set(environment: Mapping[str, str], name: str, needed: frozenset[str]) -> str | None:
    value = environment.get(name)
    if value is None:
        other = next((other for other in environment if other.upper() == name), None)
        if other:
            return f"is not set, but {other} is: write the name in capitals"
        return "is not set: it is the client ID of your app at Trakt" if name in needed else None
    if not value:
        return None if name == SECRET else "is empty: fill it in, or do not set it"
    if any(letter.isspace() for letter in value):
        return "holds nothing but spaces" if value.isspace() else "has spaces in it: take them out"
    if name == TMDB and value.startswith("eyj"):
        return "is in small letters: paste it as TMDB shows it"
    return None


def _wrong_kinds(fields: Mapping[str, str]) -> dict[str, str]:
    credentials = Credentials.pasted(fields)
    return credentials.problems() | Seed.pasted(fields).problems(credentials)
