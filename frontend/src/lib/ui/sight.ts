/** Rows of a grid, from the first to before the last. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * The rows that are worth having in the page: those in sight, and those a screen above and below.
 * `top` is where the grid begins, in pixels below the upper edge of the screen; there is always at least one row.
 */
export function rowsNear(top: number, pitch: number, count: number, screen: number): Rows {
  const first = within(Math.floor((-top - screen) / pitch), 0, count - 1);
  return { first, last: within(Math.ceil((2 * screen - top) / pitch), first + 1, count) };
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
