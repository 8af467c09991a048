"""The Connection section of a form: a proxy and other addresses, for networks that let little through."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
import probatio
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import (
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
from yarl import URL

from .addresses import PUBLIC, Addresses

CONF_CONNECTION: Final = "connection"
KNOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "trakt": (PUBLIC.trakt,),
    "auth": (PUBLIC.auth,),
    "tmdb": (PUBLIC.tmdb, "https://api.tmdb.org"),
    "images": (PUBLIC.images,),
}
"""The services' own addresses, the usual one first."""
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def _address(known: tuple[str, ...]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(options=list(known), custom_value=True, mode=SelectSelectorMode.DROPDOWN)
    )


CONNECTION: Final = section(
    probatio.Schema(
        {
            probatio.Optional("proxy"): TextSelector(
                TextSelectorConfig(type=TextSelectorType.PASSWORD, autocomplete="off")
            ),
            **{probatio.Optional(name): _address(known) for name, known in KNOWN.items()},
        }
    ),
    {"collapsed": True},
)


def pasted(fields: Mapping[str, Any]) -> Addresses:
    """Read the section; what is empty has its usual address."""
    filled = {name: str(value).strip().rstrip("/") for name, value in fields.items() if str(value).strip()}
    return msgspec.convert(filled, Addresses)


def as_filled(addresses: Addresses) -> dict[str, Any]:
    """The section as it is filled in for these addresses; usual ones are left empty."""
    filled: dict[str, Any] = msgspec.to_builtins(addresses)
    return filled


def problem_of(addresses: Addresses) -> str | None:
    """The key of what is wrong with an address: tokens go to a server only behind https."""
    if addresses.proxy is not None and not _is_proxy(addresses.proxy):
        return "not_a_proxy"
    return None if all(_is_safe(getattr(addresses, name)) for name in KNOWN) else "not_https"


def own_hosts(addresses: Addresses) -> tuple[str, ...]:
    """Hosts on other machines that are not the services' own, and that see what is sent."""
    chosen = {name: getattr(addresses, name) for name in KNOWN}
    others = (URL(url) for name, url in chosen.items() if url not in KNOWN[name])
    return tuple(
        dict.fromkeys(url.host_port_subcomponent or "" for url in others if url.host not in _LOOPBACK)
    )


def next_tmdb(addresses: Addresses) -> str:
    """TMDB's other address for one that cannot be reached."""
    return next(url for url in KNOWN["tmdb"] if url != addresses.tmdb)


def _is_safe(address: str) -> bool:
    url = _read(address)
    if url is None or url.query_string or url.user:
        return False
    return url.scheme == "https" or (url.scheme == "http" and url.host in _LOOPBACK)


def _is_proxy(address: str) -> bool:
    url = _read(address)
    return url is not None and url.scheme in {"http", "https"}


def _read(address: str) -> URL | None:
    try:
        url = URL(address)
    except ValueError:
        return None
    return url if url.host else None
