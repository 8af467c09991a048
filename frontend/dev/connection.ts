import type { Connection, Message } from "../src/lib/api/bridge";
import type { MarkWatched, ScheduleQuestion } from "../src/lib/api/commands";
import type { AccountInfo, Change, Info } from "../src/lib/api/messages";
import { madeUpWeek, marks } from "./week";

/** What can be asked of the made-up server in the page's address. */
export type Scene = "" | "empty" | "slow" | "error" | "no_account" | "loading" | "failed" | "needs_sign_in" | "read_only" | "two" | "offline" | "pending" | "refuse" | "away" | "newer";

const account = (name: string, scene: Scene): AccountInfo => ({
  entry_id: name.toLowerCase(),
  name,
  state: scene === "loading" || scene === "failed" || scene === "needs_sign_in" ? scene : "ready",
  can_write: scene !== "read_only",
  images: "proxy",
});

/** Home Assistant's connection, made up. */
export function madeUpConnection(scene: Scene): Connection {
  const listeners = new Set<(change: Change) => void>();
  const ears = new Map<string, Set<() => void>>();
  const receipts = new Map<string, string>();
  const tell = () => {
    for (const listener of listeners) {
      listener({ views: ["schedule"], pending: scene === "pending" ? 2 : 0, online: scene !== "offline" });
    }
  };
  if (scene === "away") setTimeout(() => ears.get("disconnected")?.forEach((ear) => ear()), 600);

  const answers: Record<string, (message: Message) => unknown> = {
    info: (): Info => ({
      api: 1,
      app: scene === "newer" ? "another" : "",
      accounts: scene === "no_account" ? [] : scene === "two" ? [account("Ada", scene), account("Grace", scene)] : [account("Ada", scene)],
    }),
    schedule: (message) => {
      if (scene === "error") throw { code: "unreachable", message: "" };
      const week = madeUpWeek(message as unknown as ScheduleQuestion);
      return scene === "empty" ? { ...week, days: week.days.map((day) => ({ ...day, airings: [] })) } : week;
    },
    mark_watched: (message) => {
      if (scene === "refuse") throw { code: "rate_limit", message: "" };
      const { ids, season, episode } = message as unknown as MarkWatched;
      const known = `trakt-${ids.trakt}.tmdb-${ids.tmdb}`;
      const pad = (value = 0) => String(value).padStart(2, "0");
      const ref = season === undefined ? `movie/${known}` : `show/${known}/s${pad(season)}e${pad(episode)}`;
      marks.set(ref, new Date().toISOString());
      receipts.set(String(message.intent_id), ref);
      setTimeout(tell, 50);
      return { receipt: message.intent_id, plays: 1 };
    },
    undo: (message) => {
      marks.delete(receipts.get(String(message.receipt)) ?? "");
      setTimeout(tell, 50);
      return { receipt: message.intent_id, plays: 1 };
    },
  };

  return {
    connected: true,
    async sendMessagePromise<Answer>(message: Message): Promise<Answer> {
      await new Promise((resolve) => setTimeout(resolve, scene === "slow" ? 60_000 : 120));
      return structuredClone(answers[message.type.replace("trakt_panel/", "")]?.(message)) as Answer;
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
