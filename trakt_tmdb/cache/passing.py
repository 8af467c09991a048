"""What has no endpoint of its own."""

from collections.abc import Mapping
from typing import overload

import msgspec

from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.message import Request

from .endpoint import Param
from .reader import Reader, decoded


class Passing:
    """A client that can be asked anything, past its cache."""

    _reader: Reader

    @overload
    async def request[T](
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Param] | None = None,
        json: object = None,
        model: type[T],
    ) -> T: ...

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Param] | None = None,
        json: object = None,
        model: None = None,
    ) -> None: ...

    async def request[T](
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Param] | None = None,
        json: object = None,
        model: type[T] | None = None,
    ) -> T | None:
        """Ask what has no method of its own; never cached, and the answer read as `model`.

        `path` as the service writes it (`/people/this_month`, `/3/keyword/210024`); `model` is a
        msgspec.Struct or whatever else msgspec decodes, as `dict[str, int]` or `tuple[Show, ...]`.
        Errors, pacing and repetitions are those of every method.
        """
        request = Request(
            method=method.upper(),
            path=path,
            params=tuple(sorted((name, str(value)) for name, value in (params or {}).items())),
            body=None if json is None else msgspec.json.encode(json),
        )
        response = await self._reader.pass_by(request)
        return None if model is None else decoded(one(model), response)
