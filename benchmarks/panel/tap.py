"""How soon a tap shows, from the lifted finger to the change and to the frame that has it."""

import msgspec
from playwright.sync_api import CDPSession, Frame, Page

from benchmarks.sample import Sample

from .stage import Stage

_SLOWDOWN = 4
_HELD = 90
"""Milliseconds that a finger rests in a tap."""
_SETTLED = 900
"""Milliseconds after which the answer is there and nothing moves any more."""
_LEAST = 16
"""Milliseconds below which the browser does not say how long an event took."""
_AIM = """() => {
    const tick = document.querySelector('[data-ref] button[aria-pressed="false"], body > button');
    tick.scrollIntoView({ block: "center" });
    window.tapped = { changed: 0, drawn: 0 };
    let lifted = 0;
    tick.addEventListener("click", (event) => (lifted = event.timeStamp), { capture: true, once: true });
    new MutationObserver((_, observer) => {
        observer.disconnect();
        window.tapped.changed = performance.now() - lifted;
    }).observe(tick, { attributeFilter: ["aria-pressed"] });
    window.times?.disconnect();
    window.times = new PerformanceObserver((entries) => {
        const click = entries.getEntries().find(({ name }) => name === "click");
        if (click) window.tapped.drawn = click.duration;
    });
    window.times.observe({ type: "event", durationThreshold: 16 });
    const { left, top, width, height } = tick.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
}"""


class Taps(msgspec.Struct, frozen=True):
    """Seconds until the page had changed, and until the frame that shows it."""

    changed: Sample
    drawn: Sample


def taps(stage: Stage, rounds: int) -> tuple[Taps, Taps]:
    """Tap the panel and the floor by turns; the first of each is to warm up."""
    with stage.panel("/schedule") as panel, stage.floor() as floor:
        fingers = [_finger(page) for page, _ in (panel, floor)]
        measured = [
            [_tap(finger, *place) for finger, place in zip(fingers, (panel, floor), strict=True)]
            for _ in range(rounds + 1)
        ]
    ours, theirs = ([times[place] for times in measured[1:]] for place in (0, 1))
    return _both(ours), _both(theirs)


def _finger(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWDOWN})
    return session


def _tap(finger: CDPSession, page: Page, frame: Frame) -> tuple[float, float]:
    page.bring_to_front()
    x, y = frame.evaluate(_AIM)
    page.wait_for_timeout(_SETTLED)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    page.wait_for_timeout(_HELD)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(_SETTLED)
    tapped = frame.evaluate("() => window.tapped")
    return tapped["changed"] / 1000, max(tapped["drawn"], _LEAST) / 1000


def _both(times: list[tuple[float, float]]) -> Taps:
    changed, drawn = zip(*times, strict=True)
    return Taps(Sample(changed), Sample(drawn))
