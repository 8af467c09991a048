import { SvelteMap } from "svelte/reactivity";
import { type Writes as Command, write } from "../api/commands";
import { failureOf } from "../api/failure";
import { intentId } from "../api/intent";
import type { Receipt } from "../api/messages";
import { momentText } from "../i18n/format";
import type { App } from "../state/app.svelte";
import { type Expected, expect, type Item, keyOf, patch } from "./overlay";
import { remedyFor } from "./remedies";

/** What a write is about; expectations of different aspects of one title do not touch each other. */
export type Aspect = "watched" | "watchlist" | "favorite" | "rating";

export interface Deed {
  readonly command: Exclude<Command, "undo">;
  readonly fields: object;
  readonly aspect: Aspect;
  /** Reference -> what is expected, and what it goes back to. */
  readonly changes: ReadonlyMap<string, { readonly after: Expected; readonly before: Expected }>;
  /** Shows, or takes back, what no change of an item says. */
  readonly show?: (done: boolean) => void;
  /** The toast's sentence, and the one for when it is kept for later. */
  readonly said: string;
  readonly kept?: string;
  /** Whether the answer stands for a done deed; one that does not is rolled back without a word. */
  readonly isDone?: (receipt: Receipt) => boolean;
}

type Held = ReadonlyMap<string, Expected>;

/** Views that are asked for again after a write; the others hold long lists that the change itself is enough for. */
const ASKED_AGAIN = new Set(["schedule", "details", "up_next"]);

/** Every write: seen at once, confirmed or rolled back by the server's answer, undone by its receipt. */
export class Writes {
  #app: App;
  #expected = new SvelteMap<string, Readonly<Partial<Record<Aspect, Expected>>>>();
  #receipts = new SvelteMap<string, string>();

  constructor(app: App) {
    this.#app = app;
  }

  /** An item as the person expects it after their taps. */
  seen<T extends Item>(item: T): T {
    const expected = this.#expected.get(keyOf(item.ref));
    return expected ? Object.values(expected).reduce((shown, part) => expect(shown, part), item) : item;
  }

  /** The receipt of the last watched mark that was made here, if there is one. */
  receiptOf(ref: string): string | undefined {
    return this.#receipts.get(keyOf(ref));
  }

  async run(deed: Deed): Promise<Receipt | null> {
    const { toasts, words, host } = this.#app;
    const held = this.#hold(deed, "after");
    deed.show?.(true);
    host.haptic("success");
    const answer = this.#send(deed.command, deed.fields);
    const action = { label: words.t("common.undo"), run: () => void this.undo(deed, answer) };
    toasts.show({ tone: "done", text: deed.said, action });
    try {
      const receipt = await answer;
      if (deed.isDone?.(receipt) ?? true) this.#accept(deed, held, receipt);
      else this.#release(deed.aspect, held);
      return receipt;
    } catch (error) {
      deed.show?.(false);
      this.#reject(deed.aspect, held, error);
      return null;
    }
  }

  /** Takes a write back, even one whose answer is still on its way. */
  async undo(deed: Pick<Deed, "aspect" | "changes" | "show">, done: Promise<Receipt>): Promise<void> {
    const { toasts, words, host } = this.#app;
    const held = this.#hold(deed, "before");
    deed.show?.(false);
    host.haptic("light");
    toasts.show({ tone: "plain", text: words.t("toast.undone") });
    try {
      const { receipt } = await done;
      await this.#send("undo", { receipt });
      for (const key of held.keys()) this.#receipts.delete(key);
      await this.#settle(deed.aspect, held);
    } catch (error) {
      deed.show?.(true);
      this.#reject(deed.aspect, held, error);
    }
  }

  #send(command: Command, fields: object): Promise<Receipt> {
    const { host, account } = this.#app;
    return write(host.connection, command, { entry_id: account?.entry_id, intent_id: intentId(), ...fields });
  }

  #hold({ aspect, changes }: Pick<Deed, "aspect" | "changes">, side: "after" | "before"): Held {
    const pending = aspect === "watched" && !this.#app.live.connected;
    const held = new Map<string, Expected>();
    for (const [ref, change] of changes) held.set(keyOf(ref), { ...change[side], ...(pending && { pending }) });
    for (const [key, expected] of held) this.#expected.set(key, { ...this.#expected.get(key), [aspect]: expected });
    return held;
  }

  #accept({ aspect, said, kept }: Deed, held: Held, { receipt, plays = 0, pending = false, seen_at }: Receipt): void {
    const { toasts, words, environment } = this.#app;
    const noted = receipt !== undefined && aspect === "watched" && (plays > 0 || pending);
    if (noted) for (const key of held.keys()) this.#receipts.set(key, receipt);
    if (seen_at && plays === 0) {
      const when = momentText(new Date(seen_at), words.format, environment.timeZone, environment.hour12);
      toasts.show({ tone: "plain", text: words.t("toast.seen", { when }) });
    } else if (pending && toasts.current?.text === said) toasts.rephrase(kept ?? words.t("toast.kept"));
    const confirmed = aspect === "watched" && pending ? { pending } : {};
    void this.#settle(aspect, held, confirmed);
  }

  #reject(aspect: Aspect, held: Held, error: unknown): void {
    if (!this.#release(aspect, held)) return;
    this.#app.host.haptic("failure");
    const failure = failureOf(error);
    this.#app.toasts.show({ tone: "failed", text: this.#app.words.error(failure), action: remedyFor(this.#app, failure) });
  }

  /** Forgets what is expected; what was expected later stays. Answers whether there was anything to forget. */
  #release(aspect: Aspect, held: Held): boolean {
    const mine = this.#current(aspect, held);
    for (const key of mine.keys()) {
      const { [aspect]: _, ...rest } = this.#expected.get(key) ?? {};
      if (Object.keys(rest).length) this.#expected.set(key, rest);
      else this.#expected.delete(key);
    }
    return mine.size > 0 || held.size === 0;
  }

  #current(aspect: Aspect, held: Held): Held {
    return new Map([...held].filter(([key, expected]) => this.#expected.get(key)?.[aspect] === expected));
  }

  /** What is confirmed moves into the cached views; answers that were asked for before it are dropped. */
  async #settle(aspect: Aspect, held: Held, more: Expected = {}): Promise<void> {
    const { queries, account } = this.#app;
    const confirmed = (part: Held) => new Map([...part].map(([key, expected]) => [key, { ...expected, ...more }]));
    const touched = queries
      .getQueryCache()
      .findAll({ queryKey: [account?.entry_id] })
      .filter(({ state }) => patch(state.data, confirmed(held)) !== state.data);
    await Promise.all(touched.map(({ queryKey }) => queries.cancelQueries({ queryKey, exact: true })));
    const mine = confirmed(this.#current(aspect, held));
    for (const { queryKey } of touched) queries.setQueryData(queryKey, (data: unknown) => patch(data, mine));
    this.#release(aspect, held);
    for (const { queryKey } of touched) {
      if (ASKED_AGAIN.has(String(queryKey[1]))) void queries.invalidateQueries({ queryKey, exact: true });
    }
  }
}
