"""Cache keys: schema version, account, service, kind, method, path, sorted parameters (language is one)."""

from urllib.parse import urlencode

from trakt_tmdb.transport.message import Request

from .ttl import Kind

SCHEMA = 2
"""Raised when stored bytes would be read differently."""

PUBLIC = "public"


def account_prefix(account: str) -> str:
    """Begin every key of one account, or of what everyone sees."""
    return f"{SCHEMA}|{account}|"


def kind_prefix(account: str, service: str, kind: Kind) -> str:
    """Begin every key of one kind of one account's data."""
    return f"{account_prefix(account)}{service}|{kind.name}|"


def key(account: str, service: str, kind: Kind, request: Request) -> str:
    """Name an answer; the same for every order of parameters."""
    query = urlencode(request.params)
    return f"{kind_prefix(account, service, kind)}{request.method} {request.path}?{query}"
