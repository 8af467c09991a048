import { SvelteMap } from "svelte/reactivity";
import { type MarkWatched, write } from "../api/commands";
import { failureOf } from "../api/failure";
import { intentId } from "../api/intent";
import type { Airing, Receipt, Week } from "../api/messages";
import { parseReference } from "../api/reference";
import { momentText } from "../i18n/format";
import type { App } from "../state/app.svelte";
import { type Expected, expect, patchWeek } from "./overlay";

export type WatchedAt = MarkWatched["watched_at"];

/** Marks as watched and takes marks back: seen at once, confirmed or rolled back by the server's answer. */
export class Marks {
  #app: App;
  #expected = new SvelteMap<string, Expected>();
  #receipts = new SvelteMap<string, string>();

  constructor(app: App) {
    this.#app = app;
  }

  /** An airing as the person expects it after their taps. */
  seen(airing: Airing): Airing {
    return expect(airing, this.#expected.get(airing.ref));
  }

  /** Whether the last mark of an airing was made here, so that it can be taken back by itself. */
  canTakeBack(ref: string): boolean {
    return this.#receipts.has(ref);
  }

  async mark(airing: Airing, watchedAt: WatchedAt, again = false): Promise<void> {
    const before = airing.watched_at ?? null;
    const expected = this.#expect(airing.ref, shownTime(airing, watchedAt));
    this.#app.host.haptic("success");
    const answer = this.#send("mark_watched", { ...whatOf(airing), watched_at: watchedAt, ...(again && { again }) });
    this.#offerUndo(airing.ref, before, answer);
    try {
      this.#accept(airing.ref, expected, await answer);
    } catch (error) {
      this.#reject(airing.ref, expected, error);
    }
  }

  /** Takes the last mark made here back. */
  takeBack(airing: Airing): void {
    const receipt = this.#receipts.get(airing.ref);
    if (receipt) void this.#undo(airing.ref, null, Promise.resolve({ receipt, plays: 1 }));
  }

  #expect(ref: string, watchedAt: string | null): Expected {
    const expected = { watchedAt, pending: !this.#app.live.connected };
    this.#expected.set(ref, expected);
    return expected;
  }

  #send(command: "mark_watched" | "undo", fields: object): Promise<Receipt> {
    const { host, account } = this.#app;
    return write(host.connection, command, { entry_id: account?.entry_id, intent_id: intentId(), ...fields });
  }

  #offerUndo(ref: string, before: string | null, answer: Promise<Receipt>): void {
    const { toasts, words } = this.#app;
    toasts.show({
      tone: "done",
      text: words.t("toast.marked"),
      action: { label: words.t("common.undo"), run: () => void this.#undo(ref, before, answer) },
    });
  }

  async #undo(ref: string, before: string | null, marked: Promise<Receipt>): Promise<void> {
    const { toasts, words, host } = this.#app;
    const expected = this.#expect(ref, before);
    host.haptic("light");
    toasts.show({ tone: "plain", text: words.t("toast.undone") });
    try {
      const { receipt } = await marked;
      await this.#send("undo", { receipt });
      this.#receipts.delete(ref);
      await this.#settle(ref, expected);
    } catch (error) {
      this.#reject(ref, expected, error);
    }
  }

  #accept(ref: string, expected: Expected, receipt: Receipt): void {
    const { toasts, words, environment } = this.#app;
    const { plays = 0, pending = false } = receipt;
    if (receipt.receipt && (plays > 0 || pending)) this.#receipts.set(ref, receipt.receipt);
    if (receipt.seen_at && plays === 0) {
      const { timeZone, hour12 } = environment;
      const when = momentText(new Date(receipt.seen_at), words.format, timeZone, hour12);
      toasts.show({ tone: "plain", text: words.t("toast.seen", { when }) });
    } else if (pending) toasts.rephrase(words.t("toast.marked_pending"));
    void this.#settle(ref, { ...expected, pending }, expected);
  }

  #reject(ref: string, expected: Expected, error: unknown): void {
    if (this.#expected.get(ref) !== expected) return;
    this.#expected.delete(ref);
    this.#app.host.haptic("failure");
    this.#app.toasts.show({ tone: "failed", text: this.#app.words.error(failureOf(error)) });
  }

  /** What is confirmed moves into the cached views; answers that were asked for before it are dropped. */
  async #settle(ref: string, confirmed: Expected, expected = confirmed): Promise<void> {
    const queryKey = [this.#app.account?.entry_id, "schedule"];
    await this.#app.queries.cancelQueries({ queryKey });
    if (this.#expected.get(ref) !== expected) return;
    this.#app.queries.setQueriesData<Week>({ queryKey }, (week) => week && patchWeek(week, ref, confirmed));
    this.#expected.delete(ref);
    void this.#app.queries.invalidateQueries({ queryKey });
  }
}

function shownTime(airing: Airing, watchedAt: WatchedAt): string {
  if (watchedAt === "released") return airing.at;
  return watchedAt === "now" || watchedAt === "unknown" ? new Date().toISOString() : watchedAt;
}

function whatOf(airing: Airing): Omit<MarkWatched, "watched_at"> {
  const reference = parseReference(airing.ref);
  if (!reference) throw new Error(`Not a reference: ${airing.ref}`);
  const { media, ids, season, episode } = reference;
  return media === "movie" ? { media, ids } : { media: "episode", ids, season, episode };
}
