import type { Day } from "../../lib/api/messages";

/** The days of a week that stand already: a span of indexes. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const WEEK: Span = { from: 0, to: 7 };

/** As many rows as any phone has room for. */
const SCREENFUL = 8;

/** Whether a screen that opens at the beginning of a span shows nothing of what is still to come. */
export function fills({ from, to }: Span, days: readonly Day[]): boolean {
  const rows = days.slice(from, to).reduce((sum, { airings }) => sum + airings.length, 0);
  return to === WEEK.to || rows >= SCREENFUL;
}

export const isWhole = ({ from, to }: Span): boolean => from === WEEK.from && to === WEEK.to;

/** A span of one day. */
export const oneDay = (index: number): Span => ({ from: index, to: index + 1 });

/** One day more: those to come first, then those that have passed. */
export const further = ({ from, to }: Span): Span => (to < WEEK.to ? { from, to: to + 1 } : { from: Math.max(from - 1, WEEK.from), to });
