import type { Message } from "../src/lib/api/bridge";
import { exchanged } from "../src/lib/actions/listOverlay";
import type { ListedPage, OwnList, OwnLists, RecentChange, RecentChanges, TitleCard } from "../src/lib/api/messages";

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
let lists: OwnList[] = [
  { list: "1", name: "Rainy Sundays", privacy: "private", item_count: 4 },
  { list: "2", name: "和爸妈一起看的老电影与新剧集合集（慢慢补）", privacy: "friends", item_count: 12 },
  { list: "3", name: "Empty for now", privacy: "public", item_count: 0 },
];

/** Reads of lists and changes, with the titles that fill them. */
export function listReads(titles: () => readonly TitleCard[]): Record<string, (message: Message) => unknown> {
  return {
    lists: (): OwnLists => ({ lists }),
    list_items: ({ list }): ListedPage => {
      const listed = list === "3" ? [] : titles().map((title) => ({ title, listed_at: ago(90) }));
      return { listed, page: 1, page_count: 1, item_count: listed.length };
    },
    changes: (): RecentChanges => ({ changes, held: changes.filter(({ state }) => state === "held").length }),
    create_list: ({ name, description, privacy, intent_id }) => {
      lists.push({ list: String(lists.length + 1), name, description, privacy, item_count: 0 } as OwnList);
      return { receipt: intent_id };
    },
    change_list: ({ list, name, description, privacy, intent_id }) => {
      lists = lists.map((one) => (one.list === list ? ({ ...one, name, description, privacy } as OwnList) : one));
      return { receipt: intent_id };
    },
    delete_list: ({ list, intent_id }) => {
      lists = lists.filter((one) => one.list !== list);
      return { receipt: intent_id };
    },
    reorder_lists: ({ lists: wanted, intent_id }) => {
      lists = exchanged(lists, wanted as string[], ({ list }) => list);
      return { receipt: intent_id };
    },
  };
}

const of = (receipt: string, change: Omit<RecentChange, "receipt" | "origin" | "state"> & Partial<RecentChange>): RecentChange => ({
  receipt, origin: "panel", state: "done", undoable: true, ...change,
}); // prettier-ignore
const SALT = { title_ref: "show/trakt-2.tmdb-102", title: "Salt and Cedar" };
const CRANES = { title_ref: "show/trakt-4.tmdb-104", title: "Paper Cranes over Hanamachi Station, or: How I Learned to Wait for the Last Train Home" };
const FERRY = { title_ref: "movie/trakt-22.tmdb-122", title: "夜航渡轮" };
const changes: readonly RecentChange[] = [
  of("h1", { deed: "mark_watched", ...SALT, season: 1, number: 4, plays: 1, made_at: ago(70), state: "held", undoable: false }),
  of("h2", { deed: "rate", ...FERRY, rating: 7, made_at: ago(80), state: "held", undoable: false }),
  of("c1", { deed: "mark_watched", ...SALT, season: 1, number: 8, plays: 1, made_at: ago(0.2) }),
  of("c2", { deed: "mark_watched", ...CRANES, season: 1, number: 64, plays: 12, made_at: ago(0.6), origin: "voice" }),
  of("c3", { deed: "add_to_watchlist", ...FERRY, made_at: ago(1), state: "refused", error: "account_limit", undoable: false }),
  of("c4", { deed: "rate", ...FERRY, rating: 8, made_at: ago(26), state: "waiting" }),
  of("c5", { deed: "remove_from_list", ...SALT, made_at: ago(27), state: "undone", undoable: false }),
  of("c6", { deed: "create_list", title: "Rainy Sundays", made_at: ago(50), origin: "automation" }),
];
