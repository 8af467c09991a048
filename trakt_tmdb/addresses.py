"""Where Trakt and TMDB are; a simulator, a proxy or a test may stand in their place."""

from typing import Final, override

import msgspec


class Addresses(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Base URLs of the services."""

    trakt: str = "https://api.trakt.tv"
    auth: str = "https://auth.trakt.tv"
    tmdb: str = "https://api.themoviedb.org"
    images: str = "https://image.tmdb.org"
    proxy: str | None = None
    """`http://` address that everything goes through, perhaps with a name and a password in it."""

    @override
    def __repr__(self) -> str:
        return (
            f"Addresses(trakt={self.trakt!r}, auth={self.auth!r}, tmdb={self.tmdb!r}, images={self.images!r})"
        )


PUBLIC: Final = Addresses()


def addresses_in(text: str) -> Addresses:
    """Read `trakt=http://...,auth=http://...`, or the same as a JSON object; ValueError on anything else."""
    text = text.strip()
    if text.startswith("{"):
        return msgspec.json.decode(text, type=Addresses)
    pairs = (pair.partition("=") for pair in text.split(",") if pair)
    return msgspec.convert({name.strip(): url.strip() for name, _, url in pairs}, Addresses)
