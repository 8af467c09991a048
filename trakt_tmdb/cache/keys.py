"""Cache keys: schema version, account, service, method, path, sorted parameters (language is one)."""

from urllib.parse import urlencode

from trakt_tmdb.transport.message import Request

SCHEMA = 1
"""Raised when stored bytes would be read differently."""

PUBLIC = "public"


def prefix(account: str) -> str:
    """Begin every key of one account, or of what everyone sees."""
    return f"{SCHEMA}|{account}|"


def key(account: str, service: str, request: Request) -> str:
    """Name an answer; the same for every order of parameters."""
    return f"{prefix(account)}{service}|{request.method} {request.path}?{urlencode(request.params)}"
