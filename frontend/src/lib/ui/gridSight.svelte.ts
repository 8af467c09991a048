import { type Rows, rowsNear } from "./sight";

interface Shape {
  readonly columns: number;
  /** From one row to the next, in pixels. */
  readonly pitch: number;
}

/** Cells until the grid was measured. */
const START: Rows = { first: 0, last: 36 };

/** Which cells of a long grid of equal rows are in the page; room stands in for the others. */
export class GridSight {
  #count: () => number;
  #shape: Shape = $state.raw({ columns: 1, pitch: 0 });
  #near: Rows = $state.raw(START);

  constructor(count: () => number) {
    this.#count = count;
  }

  get #rows(): number {
    return Math.ceil(this.#count() / this.#shape.columns);
  }
  get #last(): number {
    return Math.min(this.#near.last, this.#rows);
  }
  get #first(): number {
    return Math.max(0, Math.min(this.#near.first, this.#last - 1));
  }

  /** Index of the first cell, and of the one after the last. */
  get first(): number {
    return this.#first * this.#shape.columns;
  }
  get last(): number {
    return this.#last * this.#shape.columns;
  }
  /** Pixels in place of the rows above and below. */
  get above(): number {
    return this.#first * this.#shape.pitch;
  }
  get below(): number {
    return (this.#rows - this.#last) * this.#shape.pitch;
  }

  /** For the grid itself: follows its size and the page's scroll. */
  readonly follow = (grid: HTMLElement): (() => void) => {
    const look = () => {
      const near = rowsNear(grid.getBoundingClientRect().top, this.#shape.pitch, this.#rows, innerHeight);
      if (near.first !== this.#near.first || near.last !== this.#near.last) this.#near = near;
    };
    const measure = () => {
      const shape = shapeOf(grid);
      if (!shape) return;
      if (shape.columns !== this.#shape.columns || Math.abs(shape.pitch - this.#shape.pitch) > 0.5) this.#shape = shape;
      look();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(grid);
    // What stands above the grid moves it.
    observer.observe(document.body);
    addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      removeEventListener("scroll", look);
    };
  };
}

function shapeOf(grid: HTMLElement): Shape | null {
  const [first, last] = [grid.firstElementChild, grid.lastElementChild].map((cell) => cell?.getBoundingClientRect());
  if (!first?.height || !last) return null;
  const { gridTemplateColumns, rowGap } = getComputedStyle(grid);
  const columns = gridTemplateColumns.split(" ").length;
  const rows = Math.ceil(grid.childElementCount / columns);
  return { columns, pitch: (last.bottom - first.top + parseFloat(rowGap)) / rows };
}
