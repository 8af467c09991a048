/** Where a cell is on the page. */
export type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

const middle = ({ left, right }: Box) => (left + right) / 2;
const centre = ({ top, bottom }: Box) => (top + bottom) / 2;
const isBeside = (one: Box, other: Box) => one.top < centre(other) && centre(other) < one.bottom;

type Step = (from: Box, boxes: readonly Box[]) => Box | undefined;

const across =
  (direction: 1 | -1): Step =>
  (from, boxes) =>
    nearest(boxes.filter((box) => isBeside(from, box) && (middle(box) - middle(from)) * direction > 1), (box) => Math.abs(middle(box) - middle(from)));

const along =
  (direction: 1 | -1): Step =>
  (from, boxes) => {
    const ahead = boxes.filter((box) => (centre(box) - centre(from)) * direction > 1 && !isBeside(from, box));
    const next = nearest(ahead, (box) => Math.abs(centre(box) - centre(from)));
    return next && nearest(ahead.filter((box) => isBeside(next, box)), (box) => Math.abs(middle(box) - middle(from)));
  };

function nearest(boxes: readonly Box[], distance: (box: Box) => number): Box | undefined {
  return boxes.reduce<Box | undefined>((best, box) => (!best || distance(box) < distance(best) ? box : best), undefined);
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: across(-1),
  ArrowRight: across(1),
  ArrowUp: along(-1),
  ArrowDown: along(1),
};

/** The index of the cell that an arrow key leads to from another; -1: there is none that way. */
export function neighbour(boxes: readonly Box[], from: number, key: string): number {
  const start = boxes[from];
  const found = start && STEPS[key]?.(start, boxes);
  return found ? boxes.indexOf(found) : -1;
}

const CELLS = "li:not(:has(li))";
const STOPS = "a[href], button:not([disabled]), [tabindex='0']";
const OWN_KEYS = "input, select, textarea, [role=slider]";

const stopsIn = (cell: Element) => [...cell.querySelectorAll<HTMLElement>(STOPS)];

/** Within the node, arrow keys go from one list item to the next as they lie on the screen, and to the same thing in it. */
export function arrows(node: HTMLElement): () => void {
  const move = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const cell = target.closest(CELLS);
    if (!cell || !(event.key in STEPS) || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (target.matches(OWN_KEYS)) return;
    const cells = [...node.querySelectorAll(CELLS)].filter((one) => one === cell || stopsIn(one).length > 0);
    const next = cells[neighbour(cells.map((one) => one.getBoundingClientRect()), cells.indexOf(cell), event.key)];
    const stops = next ? stopsIn(next) : [];
    const stop = stops[stopsIn(cell).indexOf(target)] ?? stops[0];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  };
  node.addEventListener("keydown", move);
  return () => node.removeEventListener("keydown", move);
}
