"""How a thousand posters scroll, beside as many plain pictures in a bare page."""

from contextlib import AbstractContextManager
from statistics import median, quantiles

import msgspec
from playwright.sync_api import CDPSession, Frame, Page

from benchmarks.sample import Sample

from .stage import Stage

_TIMES = 3
_SCROLL = """() => new Promise((resolve) => {
    const frames = [];
    scrollTo(0, 0);
    let before = performance.now();
    const step = (now) => {
        frames.push((now - before) / 1000);
        before = now;
        scrollBy({ top: 150, behavior: "instant" });
        const end = document.documentElement.scrollHeight - innerHeight - 2;
        if (scrollY < end) requestAnimationFrame(step);
        else resolve(frames.slice(1));
    };
    requestAnimationFrame(step);
})"""


class Scroll(msgspec.Struct, frozen=True):
    """Seconds of frames in each of some scrolls, and what each frame costs the page's own thread."""

    steady: Sample
    """The 95th percentiles."""
    longest: Sample
    worked: Sample


def scrolls(stage: Stage) -> tuple[Scroll, Scroll]:
    """Scroll the panel and the floor by turns."""
    ours, theirs = [], []
    for _ in range(_TIMES):
        ours.append(_scroll(stage.panel("/discover/trending/show")))
        theirs.append(_scroll(stage.floor()))
    return _summed(ours), _summed(theirs)


def _scroll(opened: AbstractContextManager[tuple[Page, Frame]]) -> tuple[list[float], float]:
    with opened as (page, frame):
        session = page.context.new_cdp_session(page)
        # The thread's own time, which other programs on the machine do not lengthen.
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = _worked(session)
        frames: list[float] = frame.evaluate(_SCROLL)
        return frames, (_worked(session) - before) / len(frames)


def _worked(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(metric["value"]) for metric in metrics if metric["name"] == "TaskDuration")


def _summed(runs: list[tuple[list[float], float]]) -> Scroll:
    return Scroll(
        Sample(tuple(quantiles(frames, n=20)[-1] for frames, _ in runs)),
        Sample((median(max(frames) for frames, _ in runs),)),
        Sample(tuple(worked for _, worked in runs)),
    )
