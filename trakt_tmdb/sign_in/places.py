"""Where things are kept: the platform's folders for configuration, state and caches."""

import os
import re
import sys
from collections.abc import Mapping
from hashlib import blake2s
from pathlib import Path
from typing import Self

import msgspec

from trakt_tmdb.addresses import PUBLIC, Addresses
from trakt_tmdb.errors import TraktTMDBError

_NAME = "trakt-tmdb"
_UNSAFE = re.compile(r"[^\w-]")


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Folders: sign-ins in `config`, the journals of writes in `state`, answers in `cache`."""

    config: Path
    state: Path
    cache: Path

    @classmethod
    def of_platform(cls, environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Self:
        """Follow the XDG variables, and on a Mac its Library where they are not set."""
        if platform == "darwin":
            config = state = "Library/Application Support"
            cache = "Library/Caches"
        else:
            config, state, cache = ".config", ".local/state", ".cache"
        return cls(
            config=_set(environment, "XDG_CONFIG_HOME", config) / _NAME,
            state=_set(environment, "XDG_STATE_HOME", state) / _NAME,
            cache=_set(environment, "XDG_CACHE_HOME", cache) / _NAME,
        )

    @property
    def tokens(self) -> Path:
        """Every pair of tokens."""
        return self.config / "tokens.json"

    @property
    def sign_in(self) -> Path:
        """Who is signed in, with which app."""
        return self.config / "sign-in.json"

    def answers(self, services: Addresses) -> Path:
        """The cache of what these services answered."""
        if services == PUBLIC:
            return self.cache / "answers.db"
        return self.cache / f"answers-{blake2s(msgspec.json.encode(services), digest_size=8).hexdigest()}.db"

    def journal(self, account: str) -> Path:
        """The writes of one account; whatever its name is, it names a file of this folder."""
        return self.state / f"{_UNSAFE.sub('_', account)}.db"

    def make(self) -> None:
        """Make the folders, for their owner's eyes alone."""
        for folder in (self.config, self.state, self.cache):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise TraktTMDBError(f"The folder {folder} cannot be made: {error.strerror}.") from error


def _set(environment: Mapping[str, str], name: str, otherwise: str) -> Path:
    """A variable that is set to a whole path, as its specification asks for, else a folder at home."""
    named = Path(environment.get(name, ""))
    if named.is_absolute():
        return named
    try:
        return Path.home() / otherwise
    except RuntimeError as error:
        raise TraktTMDBError(f"There is no home to keep anything in: set HOME or {name}.") from error
