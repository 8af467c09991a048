import type { TitleCard, WatchlistPage, Wish } from "../../lib/api/messages";

/** What is on the watchlist as the person expects it: each title once, without what was just removed. */
export function wishesOf(pages: readonly WatchlistPage[] | undefined, seen: (card: TitleCard) => TitleCard): Wish[] {
  const wishes = new Map<string, Wish>();
  for (const wish of pages?.flatMap((page) => page.wishes) ?? []) {
    if (!wishes.has(wish.title.ref)) wishes.set(wish.title.ref, { ...wish, title: seen(wish.title) });
  }
  return [...wishes.values()].filter(({ title }) => title.on_watchlist);
}
