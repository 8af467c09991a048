/** What a tap says of a title or an episode before the server has said it; what is absent is not spoken of. */
export interface Expected {
  /** null: taken back; empty: at a time that nobody knows. */
  readonly watchedAt?: string | null;
  readonly pending?: boolean;
  readonly onWatchlist?: boolean;
  readonly favorite?: boolean;
  /** null: taken back. */
  readonly ownRating?: number | null;
}

/** A title, episode or airing of any view. */
export interface Item {
  readonly ref: string;
  readonly watched?: boolean;
  readonly watched_at?: string;
  readonly pending?: boolean;
  readonly on_watchlist?: boolean;
  readonly favorite?: boolean;
  readonly own_rating?: number;
}

/** How an item stands, as what is expected of it once a tap is taken back. */
export const watchedNow = ({ watched, watched_at }: Pick<Item, "watched" | "watched_at">): string | null =>
  watched ? (watched_at ?? "") : null;

/** The same for every form of a reference that begins with the same id. */
export const keyOf = (ref: string): string => ref.replace(/\.[^/]*/, "");

/** The item as it will be; the one it is where nothing is expected. */
export function expect<T extends { readonly ref: string }>(item: T, expected: Expected | undefined): T {
  if (!expected) return item;
  const { watchedAt, pending, onWatchlist, favorite, ownRating } = expected;
  const changed: Record<string, unknown> = { ...item };
  const put = (field: keyof Item, value: unknown) => {
    if (value) changed[field] = value;
    else delete changed[field];
  };
  if (watchedAt !== undefined) {
    put("watched", watchedAt !== null);
    put("watched_at", watchedAt);
    put("pending", pending);
  }
  if (onWatchlist !== undefined) put("on_watchlist", onWatchlist);
  if (favorite !== undefined) put("favorite", favorite);
  if (ownRating !== undefined) put("own_rating", ownRating);
  return changed as T;
}

/** A view of any shape with every item that is spoken of changed, everything else untouched. A play stays what it was. */
export function patch<T>(data: T, expected: ReadonlyMap<string, Expected>): T {
  if (Array.isArray(data)) {
    const items: unknown[] = data.map((item: unknown) => patch(item, expected));
    return items.every((item, index) => item === data[index]) ? data : (items as T);
  }
  if (typeof data !== "object" || data === null || "play_id" in data) return data;
  if ("ref" in data && typeof data.ref === "string") return expect(data as T & { ref: string }, expected.get(keyOf(data.ref)));
  const fields = Object.entries(data).map(([name, value]) => [name, patch(value as unknown, expected)] as const);
  return fields.every(([name, value]) => value === data[name as keyof T]) ? data : (Object.fromEntries(fields) as T);
}
