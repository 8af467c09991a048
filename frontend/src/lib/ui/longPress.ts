const HELD = 450;
const STILL = 8;

/** Calls with the point under a finger that rests there; its tap then counts for nothing else. */
export function longPress(node: HTMLElement, onpress: (point: DOMRect) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let pressed = false;

  const down = (event: PointerEvent) => {
    pressed = false;
    if (event.pointerType !== "touch") return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      pressed = true;
      onpress(new DOMRect(start.x, start.y, 0, 0));
    }, HELD);
  };
  const move = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL) clearTimeout(timer);
  };
  const end = () => clearTimeout(timer);
  const swallow = (event: Event) => {
    if (!pressed) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    clearTimeout(timer);
    if (!pressed) onpress(new DOMRect(event.clientX, event.clientY, 0, 0));
  };

  const listeners = { pointerdown: down, pointermove: move, pointerup: end, pointercancel: end, contextmenu: menu };
  for (const [kind, listener] of Object.entries(listeners)) node.addEventListener(kind, listener as EventListener);
  node.addEventListener("click", swallow, { capture: true });
  return () => {
    clearTimeout(timer);
    for (const [kind, listener] of Object.entries(listeners)) node.removeEventListener(kind, listener as EventListener);
    node.removeEventListener("click", swallow, { capture: true });
  };
}
