"""Typed endpoints of Trakt."""

from trakt_tmdb.transport.pages import Page, Pages

from . import tags
from .auth import OnToken, TraktAuth
from .browser import BrowserSignIn
from .client import TraktClient
from .token import DeviceCode, Token

__all__ = [
    "BrowserSignIn",
    "DeviceCode",
    "OnToken",
    "Page",
    "Pages",
    "Token",
    "TraktAuth",
    "TraktClient",
    "tags",
]
