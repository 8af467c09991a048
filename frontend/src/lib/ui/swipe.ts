/** A swipe across counts from here on. */
const FAR = 56;
const FAST = 0.35;
/** A finger that has moved this far sideways is not tapping. */
const BEGUN = 8;

interface Swipe {
  readonly onmove: (distance: number) => void;
  /** -1: thrown to the left, 1: to the right, 0: let go. */
  readonly onend: (direction: -1 | 0 | 1) => void;
}

/** Follows a finger across; the node and what is in it need `touch-action: pan-y`. A swipe ends no tap. */
export function swipe(node: HTMLElement, { onmove, onend }: Swipe): () => void {
  let from: { x: number; at: number; id: number } | null = null;
  let begun = false;

  const down = (event: PointerEvent) => {
    if (event.button === 0) from = { x: event.clientX, at: event.timeStamp, id: event.pointerId };
    begun = false;
  };
  const move = (event: PointerEvent) => {
    if (!from || event.pointerId !== from.id) return;
    const distance = event.clientX - from.x;
    if (!begun && Math.abs(distance) < BEGUN) return;
    if (!begun) node.setPointerCapture(event.pointerId);
    begun = true;
    onmove(distance);
  };
  const up = (event: PointerEvent) => {
    if (!from) return;
    const distance = event.clientX - from.x;
    const speed = Math.abs(distance) / Math.max(1, event.timeStamp - from.at);
    from = null;
    if (!begun) return;
    const thrown = event.type === "pointerup" && (Math.abs(distance) > FAR || speed > FAST);
    onend(thrown ? (Math.sign(distance) as -1 | 1) : 0);
  };
  const click = (event: MouseEvent) => {
    if (!begun) return;
    event.stopPropagation();
    event.preventDefault();
    begun = false;
  };

  node.addEventListener("pointerdown", down);
  node.addEventListener("pointermove", move);
  node.addEventListener("pointerup", up);
  node.addEventListener("pointercancel", up);
  node.addEventListener("click", click, { capture: true });
  return () => {
    node.removeEventListener("pointerdown", down);
    node.removeEventListener("pointermove", move);
    node.removeEventListener("pointerup", up);
    node.removeEventListener("pointercancel", up);
    node.removeEventListener("click", click, { capture: true });
  };
}
