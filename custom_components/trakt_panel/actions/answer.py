"""From a view to what an action answers: plain values, without what is empty, pictures as URLs."""

from datetime import date
from enum import Enum
from typing import Any

import msgspec
from homeassistant.core import ServiceResponse

from custom_components.trakt_panel.images import image_url
from trakt_tmdb import Picture


def answer_of(view: msgspec.Struct | None) -> ServiceResponse:
    """A view as response data; what has nothing to say answers with nothing."""
    if view is None:
        return {}
    return {name: _plain(value) for name, value in msgspec.structs.asdict(view).items() if value is not None}


def _plain(value: object) -> Any:  # noqa: ANN401 - as JSON as the view is deep
    match value:
        case Picture():
            return image_url(value)
        case msgspec.Struct():
            return answer_of(value)
        case tuple() | list():
            return [_plain(one) for one in value]
        case Enum():
            return value.value
        case date():
            return value.isoformat()
    return value
