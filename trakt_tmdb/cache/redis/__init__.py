"""The cache that several processes share, in the extra `redis`."""

try:
    import redis as _extra  # noqa: F401  to say at once what is missing
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "RedisCache needs an extra: pip install trakt-tmdb[redis]", name=error.name
    ) from error

from .backend import RedisCache

__all__ = ["RedisCache"]
