import { untrack } from "svelte";
import { atRest } from "../state/atRest";
import type { Router } from "./router.svelte";

/** What was further down loads as the page gets there again: this long is worth waiting for it. */
const PATIENCE = 4_000;
const INTERRUPTIONS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Brings the page to where it was left once it has its content, and keeps note of where it is from then on.
 * Called while a component starts; `isReady` says when there is something to scroll.
 */
export function keepPlace(router: Router, isReady: () => boolean): void {
  let arrived = "";

  $effect.pre(() => {
    if (router.path) untrack(() => scrollTo({ top: 0, behavior: "instant" }));
  });
  $effect(() => {
    const { path } = router;
    if (arrived === path || !isReady()) return;
    return scrollBack(router.places.recall(path), () => (arrived = path));
  });
  $effect(() => {
    const remember = atRest(([path, y]: readonly [string, number]) => router.places.remember(path, y));
    const note = () => {
      if (arrived === router.path) remember([router.path, scrollY]);
    };
    addEventListener("scroll", note, { passive: true });
    addEventListener("pagehide", remember.flush);
    return () => {
      removeEventListener("scroll", note);
      removeEventListener("pagehide", remember.flush);
      remember.flush();
    };
  });
}

/** Until the place is reached, time is up, or the person goes somewhere themselves. */
function scrollBack(y: number, ondone: () => void): () => void {
  const until = performance.now() + PATIENCE;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const kind of INTERRUPTIONS) removeEventListener(kind, done);
  };
  const done = () => {
    stop();
    ondone();
  };
  const aim = () => {
    if (y > 0) scrollTo({ top: y, behavior: "instant" });
    if (Math.abs(scrollY - y) <= 1 || performance.now() > until) done();
    else frame = requestAnimationFrame(aim);
  };
  for (const kind of INTERRUPTIONS) addEventListener(kind, done, { passive: true });
  frame = requestAnimationFrame(aim);
  return stop;
}
