/** The items with one of them in another's place; those between move up or down. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const others = items.filter((_, index) => index !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** Where a row that is dragged by so much lands: each row has given way once the dragged one is over half of it. */
export function landing(rows: readonly { readonly top: number; readonly bottom: number }[], from: number, by: number): number {
  const row = rows[from];
  if (!row) return from;
  const above = rows.filter(({ top, bottom }, index) => index < from && row.top + by < (top + bottom) / 2);
  const below = rows.filter(({ top, bottom }, index) => index > from && row.bottom + by > (top + bottom) / 2);
  return from - above.length + below.length;
}
