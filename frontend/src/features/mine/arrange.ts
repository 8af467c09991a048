import type { UpNextShow } from "../../lib/api/messages";

/** What stands in a row: its show's next episode, or the one before while its mark can still be taken back. */
export type Held = ReadonlyMap<string, UpNextShow>;

/**
 * The rows after new data came. A show that was there keeps its place, whatever the data's order says now; one that
 * has nothing left to watch goes unless its row is held; a new one comes behind whom the data has before it.
 */
export function arrange(rows: readonly UpNextShow[], shows: readonly UpNextShow[], held: Held): UpNextShow[] {
  const fresh = new Map(shows.map((show) => [show.show.ref, show]));
  const stay = rows.flatMap(({ show: { ref } }) => held.get(ref) ?? fresh.get(ref) ?? []);
  const known = new Set(stay.map(({ show }) => show.ref));
  return shows.reduce((arranged, show, index) => {
    if (known.has(show.show.ref)) return arranged;
    known.add(show.show.ref);
    const before = shows[index - 1]?.show.ref;
    const place = arranged.findIndex((row) => row.show.ref === before) + 1;
    return arranged.toSpliced(place, 0, show);
  }, stay);
}
