"""Addresses that others wrote, before anyone may follow them."""

from urllib.parse import urlsplit


def web_address(text: str | None) -> str | None:
    """The address if it is one of the web (http, https); never a script or a file."""
    try:
        parts = urlsplit(text or "")
    except ValueError:
        return None
    return text if parts.scheme in {"http", "https"} and parts.netloc else None
