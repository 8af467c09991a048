import type { Connection, Message } from "../src/lib/api/bridge";
import type { MarkWatched, ScheduleQuestion } from "../src/lib/api/commands";
import type { Abilities, AccountInfo, Change, Info, Requests } from "../src/lib/api/messages";
import { listReads } from "./lists";
import { favorites, history, myShows, undoMine, upNext, watchlist, writeMine } from "./mine";
import { titleReads, writeTitle } from "./titles";
import { madeUpWeek, marks } from "./week";

/** What can be asked of the made-up server in the page's address. */
export type Scene = "" | "empty" | "slow" | "error" | "no_account" | "loading" | "failed" | "needs_sign_in" | "read_only" | "two" | "offline" | "pending" | "refuse" | "away" | "newer" | "app_gone" | "account_locked" | "blocked" | "unreachable" | "new" | "full" | "vip";

const STATES = ["loading", "failed", "needs_sign_in", "app_gone", "account_locked", "blocked", "unreachable"] as const;
/** What a scene answers to every write. */
const REFUSALS: Partial<Record<Scene, string>> = { refuse: "rate_limit", full: "account_limit", vip: "vip_required", app_gone: "app_refused" };

const account = (name: string, scene: Scene): AccountInfo => ({
  entry_id: name.toLowerCase(),
  name,
  state: STATES.find((state) => state === scene) ?? "ready",
  can_write: scene !== "read_only",
  images: "proxy",
  scope: "mine",
  day_starts: 0,
});

/** Home Assistant's connection, made up. */
export function madeUpConnection(scene: Scene): Connection {
  const listeners = new Set<(change: Change) => void>();
  const ears = new Map<string, Set<() => void>>();
  const receipts = new Map<string, string>();
  const tell = (views: readonly string[] = ["schedule"]) => {
    for (const listener of listeners) {
      listener({ views: views as Change["views"], pending: scene === "pending" ? 2 : 0, online: scene !== "offline" });
    }
  };
  if (scene === "away") setTimeout(() => ears.get("disconnected")?.forEach((ear) => ear()), 600);

  const answers: Record<string, (message: Message) => unknown> = {
    info: (): Info => ({
      api: 1,
      app: scene === "newer" ? "another" : "",
      accounts: scene === "no_account" ? [] : scene === "two" ? [account("Ada", scene), account("Grace", scene)] : [account("Ada", scene)],
    }),
    abilities: (): Abilities => ({
      account: "open", app: "open", up_next: "open", vip: false, most_lists: 2, most_on_list: 100, most_on_watchlist: 100,
      tmdb_account: "open", tmdb_writable: false,
    }), // prettier-ignore
    requests: (): Requests => ({ left: 987, last_hour: 41, tmdb_last_hour: 120 }),
    schedule: (message) => {
      if (scene === "error") throw { code: "unreachable", message: "" };
      const week = madeUpWeek(message as unknown as ScheduleQuestion);
      return scene === "empty" ? { ...week, days: week.days.map((day) => ({ ...day, airings: [] })) } : week;
    },
    mark_watched: (message) => {
      const { ids, season, episode } = message as unknown as MarkWatched;
      const known = `trakt-${ids.trakt}.tmdb-${ids.tmdb}`;
      const pad = (value = 0) => String(value).padStart(2, "0");
      const ref = season === undefined ? `movie/${known}` : `show/${known}/s${pad(season)}e${pad(episode)}`;
      marks.set(ref, new Date().toISOString());
      receipts.set(String(message.intent_id), ref);
      setTimeout(tell, 50, ["schedule", ...writeMine(message)]);
      return { receipt: message.intent_id, plays: 1 };
    },
    up_next: (message) => (scene === "new" ? { shows: [], waiting: [], read: 0, total: 0 } : upNext(message)),
    my_shows: () => (scene === "new" ? { shows: [] } : myShows()),
    history: (message) => (scene === "new" ? { plays: [], page: 1, page_count: 1, item_count: 0 } : history(message)),
    watchlist: (message) => (scene === "new" ? { wishes: [], page: 1, page_count: 1, item_count: 0 } : watchlist(message)),
    favorites: (message) => (scene === "new" ? { favorites: [], tmdb_read: true } : favorites(message)),
    undo: (message) => {
      marks.delete(receipts.get(String(message.receipt)) ?? "");
      setTimeout(tell, 50, ["schedule", ...undoMine(String(message.receipt))]);
      return { receipt: message.intent_id, plays: 1 };
    },
  };

  answers.season = ({ year, quarter }) => {
    const shows = watchlist({}).wishes.map(({ title }) => ({ title: { ...title, on_watchlist: false }, at: `${String(year)}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-04` }));
    return { year, quarter, new: shows.slice(0, 4), continuing: shows.slice(4) };
  };
  Object.assign(answers, listReads(() => watchlist({}).wishes.map(({ title }) => title)));
  for (const name of ["add_to_list", "remove_from_list", "send", "discard", "send_all", "discard_all", "flush_cache", "mark_unwatched", "add_to_watchlist", "remove_from_watchlist", "add_favorite", "remove_favorite"]) {
    answers[name] ??= (message) => {
      setTimeout(tell, 50, writeMine(message));
      return { receipt: message.intent_id, plays: 1 };
    };
  }

  return {
    connected: true,
    async sendMessagePromise<Answer>(message: Message): Promise<Answer> {
      await new Promise((resolve) => setTimeout(resolve, scene === "slow" ? 60_000 : 120));
      const refusal = REFUSALS[scene];
      if (refusal && "intent_id" in message) throw { code: refusal, message: "" };
      if (scene === "error" && !message.type.endsWith("/info")) throw { code: "unreachable", message: "" };
      const name = message.type.replace("trakt_panel/", "");
      const written = "intent_id" in message ? writeTitle(name, message) : undefined;
      if (written) setTimeout(tell, 50, ["details", "discover"]);
      return structuredClone(written ?? (answers[name] ?? titleReads[name])?.(message)) as Answer;
    },
    async subscribeMessage<Event>(listener: (event: Event) => void) {
      listeners.add(listener as (change: Change) => void);
      setTimeout(tell, 200);
      return () => listeners.delete(listener as (change: Change) => void);
    },
    addEventListener: (kind, ear) => void ears.set(kind, (ears.get(kind) ?? new Set()).add(ear)),
    removeEventListener: (kind, ear) => void ears.get(kind)?.delete(ear),
  };
}
