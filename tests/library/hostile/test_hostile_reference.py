"""The recorded reference answers, spoiled: they hold more than the simulator thinks of."""

from pathlib import Path
from random import Random

import pytest

from tests.library.hostile.spoiling import spoiled
from tests.library.trakt.test_reference_answers import LISTS, OBJECTS
from trakt_tmdb import InvalidAnswerError
from trakt_tmdb.cache.reader import decoded
from trakt_tmdb.transport.decode import Decode, page_of
from trakt_tmdb.transport.message import Response

EXAMPLES: list[tuple[str, Decode[object]]] = [*((name, page_of(model)) for name, model in LISTS), *OBJECTS]
SPOILED = 20
"""Times."""


@pytest.mark.parametrize(("name", "decode"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_a_spoiled_reference_answer_is_read_or_told(
    reference: Path, name: str, decode: Decode[object]
) -> None:
    chance = Random(name)  # noqa: S311 - not for secrets
    answer = Response(status=200, body=(reference / name).read_bytes())

    for _ in range(SPOILED):
        came = spoiled(answer, chance, (answer,))
        try:
            decoded(decode, came)
        except InvalidAnswerError as error:
            assert error.maybe_sent  # noqa: PT017 - most answers are survived
