"""What a caller makes of an answer is held in the answer's place; the bytes behind it are one answer."""

from tests.library.cache.reading import KIND, Service
from tests.library.fake_clock import FakeClock
from trakt_tmdb.cache import MemoryCache
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Form, Read, shaped
from trakt_tmdb.cache.reader import Reader
from trakt_tmdb.transport.decode import one

NUMBER = Read(path="/number", decode=one(int), kind=KIND)


class Sign:
    """Makes a text of a number, and counts how often."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, number: int) -> str:
        self.made += 1
        return f"No. {number}"


async def _nobody() -> str:
    return "ann"


def api(service: Service, backend: MemoryCache, clock: FakeClock) -> Api:
    return Api("Trakt", Reader(service.send, backend, clock), _nobody)


async def test_it_is_made_once_and_held(service: Service, backend: MemoryCache, clock: FakeClock) -> None:
    sign, reads = Sign(), api(service, backend, clock)
    form = Form(name="sign", make=sign, share=0.1)

    assert [await reads.read(shaped(NUMBER, form, NUMBER.decode)) for _ in range(3)] == ["No. 1"] * 3
    assert (sign.made, len(service.requests)) == (1, 1)


async def test_another_form_and_the_answer_itself_come_from_the_same_bytes(
    service: Service, backend: MemoryCache, clock: FakeClock
) -> None:
    reads = api(service, backend, clock)
    sign = Form(name="sign", make=Sign(), share=0.1)
    double: Form[int, int] = Form(name="double", make=lambda number: 2 * number, share=0.1)

    assert await reads.read(shaped(NUMBER, sign, NUMBER.decode)) == "No. 1"
    assert await reads.read(shaped(NUMBER, double, NUMBER.decode)) == 2
    assert await reads.read(NUMBER) == 1
    assert len(service.requests) == 1


async def test_an_unchanged_answer_keeps_what_was_made(
    service: Service, backend: MemoryCache, clock: FakeClock
) -> None:
    sign, reads = Sign(), api(service, backend, clock)
    form = Form(name="sign", make=sign, share=0.1)
    await reads.read(shaped(NUMBER, form, NUMBER.decode))
    clock.advance(500.0)

    assert await reads.read(shaped(NUMBER, form, NUMBER.decode)) == "No. 1"
    assert (sign.made, len(service.requests)) == (1, 2)
