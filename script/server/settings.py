"""The account that the environment names, as the config flow takes it."""

import json
from collections.abc import Iterator, Mapping

from custom_components.trakt_panel.addresses import VARIABLE, addresses_in_environment
from script.server.configuration import REPOSITORY
from trakt_tmdb.sign_in import environment
from trakt_tmdb.sign_in.environment import APP, FIELDS, SEED, TMDB, credentials_of

__all__ = ["APP", "FIELDS", "SEED", "TMDB", "credentials_of", "problems", "sentence", "variable_of"]

_ENGLISH = REPOSITORY / "custom_components" / "trakt_panel" / "translations" / "en.json"


def problems(variables: Mapping[str, str], needed: frozenset[str]) -> Iterator[str]:
    """Name every variable that cannot be right, and what is wrong with it; `needed` have to be set."""
    yield from environment.problems(variables, needed)
    try:
        addresses_in_environment()
    except ValueError as error:
        yield f"{VARIABLE} is wrong: {error}."


def sentence(code: str) -> str:
    """Say it as the config flow does."""
    texts: dict[str, str] = json.loads(_ENGLISH.read_text(encoding="utf-8"))["config"]["error"]
    return texts.get(code, code)


def variable_of(field: str) -> str:
    """Name the variable that fills a field of the config flow."""
    return next(name for name, its_field in FIELDS.items() if its_field == field)
