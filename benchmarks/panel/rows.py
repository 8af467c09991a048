"""The rows about the panel."""

from collections.abc import Iterator, Sequence

from playwright.sync_api import sync_playwright

from benchmarks.row import Row, Table, Unit
from benchmarks.sample import Sample
from benchmarks.scale import Scale
from script.checks.panel_build import COMMITTED, FIRST_LOAD, LANGUAGES, first_load, own_host
from script.lighthouse import Report

from .opening import reports
from .scroll import Scroll, scrolls
from .stage import staged
from .tap import Taps, taps

ABOUT = """\
The committed build in headless Chromium. Lighthouse opens the app on its own in a real Home Assistant with
a demo account, signed in and with nothing cached: mobile, without throttling. The rest is measured embedded
as in Home Assistant, at the size of a phone, on a week of 84 episodes and a list of 1,000 posters from a
stand-in that answers after 100 ms. A tap is a finger's, the processor slowed down four times, from the
lifted finger to the change and, as the browser itself times it in steps of 8 ms, to the frame that shows
it. A scroll takes 150 pixels a frame; its frames are drawn without a graphics card here. So the floor is a
bare page in the same run: a button that changes colour, a thousand plain pictures. Work is the time that
the page's own thread was busy.

Small apps of the same kind, built once in each stack to choose one:

| stack | first load, gzip | largest paint | blocked, 4 x slower |
|---|---|---|---|
| Svelte 5, own CSS (chosen) | 21.6 kB | 452 ms | 280 ms |
| Lit 3, own CSS | 12.0 kB | 368 ms | 207 ms |
| Konsta 5.5 | 57.3 kB | 632 ms | 907 ms |
| Ionic 9 | 106.0 kB | 644 ms | 966 ms |
| Framework7 9.2 | 106.5 kB | 1,028 ms | 1,792 ms |"""

_BUDGET = "budget"
_BARE = "a bare page"
_PAINT = Sample((1.0,))
_BLOCKED = Sample((0.2,))
_SHIFT = 20
_TAP = Sample((0.05,))
_FRAME = Sample((0.018,))
_LONGEST = Sample((0.05,))
_WORK = 1.5


def measure(scale: Scale) -> Table:
    """Weigh the build, open it, tap and scroll."""
    with sync_playwright() as playwright:
        opened = reports(playwright, scale.starts)
        with staged(playwright) as stage:
            tapped = taps(stage, scale.rounds)
            scrolled = scrolls(stage)
    rows = (*_weights(), *_opening(opened), *_taps(*tapped), *_scrolls(*scrolled))
    return Table(title="The panel", about=ABOUT, rows=rows)


def _weights() -> Iterator[Row]:
    for language in LANGUAGES:
        embedded = first_load(COMMITTED, language)
        for name, weight in (("", embedded), (", on its own", embedded + own_host(COMMITTED))):
            yield Row.counted(
                f"first load in {language}{name}, gzip",
                Unit.KILOBYTES,
                weight / 1000,
                FIRST_LOAD / 1000,
                _BUDGET,
                1,
            )


def _opening(opened: Sequence[Report]) -> Iterator[Row]:
    paint = Sample(tuple(report.largest_paint for report in opened))
    blocked = Sample(tuple(report.blocked for report in opened))
    shifted = Sample(tuple(report.shifted for report in opened)).median
    yield Row.timed("opening: largest paint", paint, _PAINT, _BUDGET, 1)
    yield Row.timed("opening: blocked", blocked, _BLOCKED, _BUDGET, 1)
    yield Row.counted("opening: layout shift", Unit.THOUSANDTHS, shifted * 1000, _SHIFT, _BUDGET, 1)
    for name in ("accessibility", "best_practices"):
        short = 100 - min(getattr(report, name) for report in opened)
        yield Row.counted(f"{name.replace('_', ' ')}: short of 100", Unit.POINTS, short, 0, "none", 1)


def _taps(ours: Taps, theirs: Taps) -> Iterator[Row]:
    yield Row.timed("tap to changed page, 4 x slower", ours.changed, theirs.changed, _BARE)
    yield Row.timed("tap to drawn frame, 4 x slower", ours.drawn, theirs.drawn, _BARE)
    yield Row.timed("tap to drawn frame, 4 x slower", ours.drawn, _TAP, _BUDGET, 1)


def _scrolls(ours: Scroll, theirs: Scroll) -> Iterator[Row]:
    name = "scroll of 1,000 posters"
    yield Row.timed(f"{name}: work for a frame", ours.worked, theirs.worked, _BARE, _WORK)
    yield Row.timed(f"{name}: 95th percentile frame", ours.steady, theirs.steady, _BARE)
    yield Row.timed(f"{name}: 95th percentile frame", ours.steady, _FRAME, _BUDGET, 1)
    yield Row.timed(f"{name}: longest frame", ours.longest, theirs.longest, _BARE)
    yield Row.timed(f"{name}: longest frame", ours.longest, _LONGEST, _BUDGET, 1)
