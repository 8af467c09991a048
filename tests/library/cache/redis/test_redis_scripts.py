"""What Redis itself decides about changes that a process has not heard of."""

from msgspec import msgpack

from tests.library.cache.redis.fast_clock import FastClock
from trakt_tmdb.cache.redis.heard import Heard
from trakt_tmdb.cache.redis.line import Line
from trakt_tmdb.cache.redis.scripts import CHANGE, NUMBER


async def _change(line: Line, heard: Heard) -> object:
    tags, prefixes = msgpack.encode(["ann|history"]), msgpack.encode([])
    own = msgpack.encode(heard.own)
    return await line.run(CHANGE, tags, prefixes, line.channel, b"", heard.number, own)


async def test_a_change_that_hides_an_unheard_one_is_not_counted_as_heard(url: str) -> None:
    line = Line(url, "trakt_tmdb", FastClock())
    began = await line.run(NUMBER)
    assert isinstance(began, int)
    nothing = Heard(began)

    assert await _change(line, nothing) == began + 1
    assert await _change(line, nothing) == 0
    assert await _change(line, nothing.and_own(began + 2)) == began + 3
    assert await _change(line, nothing.up_to(began + 3)) == began + 4
    await line.close()


def test_what_is_heard_of_all_needs_no_list_of_ones_own() -> None:
    heard = Heard(5).and_own(7).and_own(9)

    assert heard == Heard(5, (7, 9))
    assert heard.up_to(8) == Heard(8, (9,))
    assert heard.up_to(4) == heard
    assert heard.up_to(9).and_own(9) == Heard(9)
