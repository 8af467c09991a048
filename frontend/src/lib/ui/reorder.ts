import { tick } from "svelte";
import { stillness } from "./media.svelte";
import { landing } from "./order";

const HANDLE = "[data-handle]";
/** So near to the edge of the window the page scrolls, this many pixels a frame at most. */
const EDGE = 96;
const FASTEST = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface Drag {
  readonly row: HTMLElement;
  readonly rows: readonly HTMLElement[];
  readonly boxes: readonly { readonly top: number; readonly bottom: number }[];
  readonly from: number;
  /** Of the finger, on the page. */
  readonly start: number;
  readonly pointer: number;
  /** Of the finger, in the window. */
  at: number;
  to: number;
  frame: number;
}

/** Rows of the node are dragged by what carries `data-handle` in them, or moved by its arrow keys. Handles need `touch-action: none`. */
export function reorder(node: HTMLElement, onmove: (from: number, to: number) => void): () => void {
  let drag: Drag | null = null;

  const handleIn = (event: Event) => (event.target as Element).closest<HTMLElement>(HANDLE);
  const rowOf = (handle: Element) => [...node.children].find((row) => row.contains(handle)) as HTMLElement | undefined;

  function down(event: PointerEvent): void {
    const handle = handleIn(event);
    const row = handle && rowOf(handle);
    if (!row || drag || event.button !== 0) return;
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    const rows = [...node.children] as HTMLElement[];
    const boxes = rows.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top: top + scrollY, bottom: bottom + scrollY }));
    const from = rows.indexOf(row);
    drag = { row, rows, boxes, from, start: event.clientY + scrollY, pointer: event.pointerId, at: event.clientY, to: from, frame: 0 };
    node.dataset.dragging = "";
    row.dataset.dragged = "";
    drag.frame = requestAnimationFrame(creep);
  }

  function move(event: PointerEvent): void {
    if (!drag || event.pointerId !== drag.pointer) return;
    drag.at = event.clientY;
    follow(drag);
  }

  function follow(current: Drag): void {
    const { row, rows, boxes, from, start, at } = current;
    const by = at + scrollY - start;
    const box = boxes[from];
    const height = box ? box.bottom - box.top : 0;
    current.to = landing(boxes, from, by);
    row.style.translate = `0 ${by}px`;
    rows.forEach((one, index) => {
      if (one !== row) one.style.translate = `0 ${shift(index, from, current.to) * height}px`;
    });
  }

  /** A finger that waits at the edge of the window lets the page come along. */
  function creep(): void {
    if (!drag) return;
    const over = Math.min(0, drag.at - EDGE) + Math.max(0, drag.at - (innerHeight - EDGE));
    if (over) {
      scrollBy(0, Math.max(-FASTEST, Math.min(FASTEST, over / 6)));
      follow(drag);
    }
    drag.frame = requestAnimationFrame(creep);
  }

  function up(event: PointerEvent): void {
    if (!drag || event.pointerId !== drag.pointer) return;
    const current = drag;
    const lands = event.type === "pointerup" && current.to !== current.from;
    const rest = restOf(current, lands ? current.to : current.from);
    end();
    if (lands) onmove(current.from, current.to);
    void tick().then(() => settle(current.row, rest));
  }

  function end(): void {
    if (!drag) return;
    cancelAnimationFrame(drag.frame);
    for (const row of drag.rows) row.style.translate = "";
    delete drag.row.dataset.dragged;
    delete node.dataset.dragging;
    drag = null;
  }

  function key(event: KeyboardEvent): void {
    if (event.key === "Escape") return end();
    const handle = handleIn(event);
    const row = handle && rowOf(handle);
    const step = STEPS[event.key];
    if (!row || !step) return;
    event.preventDefault();
    const from = [...node.children].indexOf(row);
    const to = from + step;
    if (to < 0 || to >= node.children.length) return;
    onmove(from, to);
    // The row is the same one in its new place, but moving it took the focus away.
    void tick().then(() => handle.focus());
  }

  // A touch on a handle is no pull and no long press of what lies around it.
  const keep = (event: Event) => handleIn(event) && event.stopPropagation();
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, keydown: key, touchstart: keep };
  for (const [kind, listener] of Object.entries(listeners)) node.addEventListener(kind, listener as EventListener);
  return () => {
    end();
    for (const [kind, listener] of Object.entries(listeners)) node.removeEventListener(kind, listener as EventListener);
  };
}

/** How far a row that is let go is from where it comes to lie. */
function restOf({ boxes, from, start, at }: Drag, to: number): number {
  const [box, place] = [boxes[from], boxes[to]];
  if (!box || !place) return 0;
  const top = to > from ? place.bottom - (box.bottom - box.top) : place.top;
  return box.top + at + scrollY - start - top;
}

function settle(row: HTMLElement, rest: number): void {
  if (!stillness.current) row.animate([{ translate: `0 ${rest}px` }, { translate: "0 0" }], { duration: 220, easing: "cubic-bezier(0.32, 0.72, 0, 1)" });
}

const shift = (index: number, from: number, to: number): number => {
  if (from < index && index <= to) return -1;
  return to <= index && index < from ? 1 : 0;
};
