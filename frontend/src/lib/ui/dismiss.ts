/** How far or how fast a sheet has to be thrown down to go. */
const FAR = 120;
const FAST = 0.6;

interface Throw {
  readonly onmove: (distance: number) => void;
  readonly onend: (gone: boolean) => void;
}

/** Follows a finger that drags a sheet down by its handle; the node needs `touch-action: none`. */
export function dragDown(node: HTMLElement, { onmove, onend }: Throw): () => void {
  let from: number | null = null;
  let last = { at: 0, y: 0, speed: 0 };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest("button, input, select, a")) return;
    from = event.clientY;
    last = { at: event.timeStamp, y: event.clientY, speed: 0 };
    node.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (from === null) return;
    const elapsed = Math.max(1, event.timeStamp - last.at);
    last = { at: event.timeStamp, y: event.clientY, speed: (event.clientY - last.y) / elapsed };
    onmove(Math.max(0, event.clientY - from));
  };
  const up = (event: PointerEvent) => {
    if (from === null) return;
    const distance = event.clientY - from;
    from = null;
    onend(event.type === "pointerup" && (distance > FAR || (distance > 24 && last.speed > FAST)));
  };

  node.addEventListener("pointerdown", down);
  node.addEventListener("pointermove", move);
  node.addEventListener("pointerup", up);
  node.addEventListener("pointercancel", up);
  return () => {
    node.removeEventListener("pointerdown", down);
    node.removeEventListener("pointermove", move);
    node.removeEventListener("pointerup", up);
    node.removeEventListener("pointercancel", up);
  };
}
