import { SvelteSet } from "svelte/reactivity";
import type { MarkWatched } from "../api/commands";
import { fieldsOf } from "../api/reference";
import type { App } from "../state/app.svelte";
import { type Item, watchedNow } from "./overlay";
import type { Writes } from "./writes.svelte";

export type WatchedAt = MarkWatched["watched_at"];

/** An episode or a movie. */
export interface Markable extends Item {
  /** When it came out. */
  readonly at?: string;
}

/** Marks episodes and movies as watched, and takes marks back. */
export class Marks {
  #app: App;
  #writes: Writes;
  #removed = new SvelteSet<string>();

  constructor(app: App, writes: Writes) {
    this.#app = app;
    this.#writes = writes;
  }

  /** An item as the person expects it after their taps. */
  seen<T extends Item>(item: T): T {
    return this.#writes.seen(item);
  }

  /** Whether the last mark of an item was made here, so that it can be taken back by itself. */
  canTakeBack(ref: string): boolean {
    return this.#writes.receiptOf(ref) !== undefined;
  }

  /** Whether a play was just removed here, by its history id. */
  isRemoved(play: string): boolean {
    return this.#removed.has(play);
  }

  async mark(item: Markable, watchedAt: WatchedAt, again = false): Promise<void> {
    const { t } = this.#app.words;
    await this.#writes.run({
      command: "mark_watched",
      fields: { ...fieldsOf(item.ref), watched_at: watchedAt, ...(again && { again }) },
      aspect: "watched",
      changes: change(item, shownTime(item, watchedAt)),
      said: t("toast.marked"),
      kept: t("toast.marked_pending"),
    });
  }

  /** Takes the last mark made here back. */
  takeBack(item: Markable): void {
    const receipt = this.#writes.receiptOf(item.ref);
    if (!receipt) return;
    const changes = change(item, null, null);
    void this.#writes.undo({ aspect: "watched", changes }, Promise.resolve({ receipt, plays: 1 }));
  }

  /** Removes every play of an item or, by its history id, one alone. */
  async unmark(item: Markable, play?: string): Promise<void> {
    await this.#writes.run({
      command: "mark_unwatched",
      fields: { ...fieldsOf(item.ref), ...(play !== undefined && { play }) },
      aspect: "watched",
      changes: play === undefined ? change(item, null) : new Map(),
      show: (removed) => play !== undefined && this.#removed[removed ? "add" : "delete"](play),
      said: this.#app.words.t("toast.unmarked"),
    });
  }
}

const change = (item: Markable, after: string | null, before = watchedNow(item)) =>
  new Map([[item.ref, { after: { watchedAt: after }, before: { watchedAt: before } }]]);

function shownTime({ at }: Markable, watchedAt: WatchedAt): string {
  if (watchedAt === "released" && at) return at;
  if (watchedAt === "unknown") return "";
  return ["now", "released"].includes(watchedAt) ? new Date().toISOString() : watchedAt;
}
