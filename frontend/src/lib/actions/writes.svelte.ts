import { type Writes as Command, write } from "../api/commands";
import { failureOf } from "../api/failure";
import { intentId } from "../api/intent";
import type { Receipt } from "../api/messages";
import { momentText } from "../i18n/format";
import type { App } from "../state/app.svelte";
import { type Expected, expect, type Item, keyOf, patch } from "./overlay";
import { remedyFor } from "./remedies";
import { datedFields, dropUnsent, keepUnsent, type Unsent, unsentWrites } from "./unsent";

/** What a write is about; expectations of different aspects of one title do not touch each other. */
export type Aspect = "watched" | "watchlist" | "favorite" | "rating" | "lists";

export interface Deed {
  readonly command: Exclude<Command, "undo">;
  readonly fields: object;
  readonly aspect: Aspect;
  /** Reference -> what is expected, and what it goes back to. */
  readonly changes: ReadonlyMap<string, { readonly after: Expected; readonly before: Expected }>;
  /** Shows, or takes back, what no change of an item says. */
  readonly show?: (done: boolean) => void;
  /** Told at last whether it is done or taken back. */
  readonly settled?: (done: boolean) => void;
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
  #expected: ReadonlyMap<string, Readonly<Partial<Record<Aspect, Expected>>>> = $state.raw(new Map());
  #receipts: ReadonlyMap<string, string> = $state.raw(new Map());

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
    const answer = this.#carry(deed);
    const action = { label: words.t("common.undo"), run: () => void this.undo(deed, answer) };
    toasts.show({ tone: "done", text: deed.said, action });
    try {
      const receipt = await answer;
      if (deed.isDone?.(receipt) ?? true) this.#accept(deed, held, receipt);
      else this.#release(deed.aspect, held);
      deed.settled?.(true);
      return receipt;
    } catch (error) {
      deed.show?.(false);
      this.#reject(deed.aspect, held, error);
      deed.settled?.(false);
      return null;
    }
  }

  /** Sends what an earlier visit could not, and shows it as done meanwhile. */
  resume(): void {
    for (const unsent of unsentWrites()) {
      if (unsent.entry_id === this.#app.account?.entry_id) void this.#again(unsent);
    }
  }

  async #again(unsent: Unsent): Promise<void> {
    const { aspect, intent_id, command } = unsent;
    const held = this.#hold({ aspect, changes: new Map(unsent.changes) }, "after");
    try {
      const receipt = await this.#send(command, datedFields(unsent), intent_id);
      this.#accept({ aspect, command, said: "" }, held, receipt);
    } catch (error) {
      this.#reject(aspect, held, error);
    }
    dropUnsent(intent_id);
  }

  /** Where the app may be closed before Home Assistant answers, the write outlives it. */
  async #carry({ command, fields, aspect, changes }: Deed): Promise<Receipt> {
    const { host, account } = this.#app;
    const intent_id = intentId();
    if (host.embedded || !account) return this.#send(command, fields, intent_id);
    const made_at = new Date().toISOString();
    keepUnsent({ intent_id, entry_id: account.entry_id, made_at, command, fields, aspect, changes: [...changes] });
    try {
      return await this.#send(command, fields, intent_id);
    } finally {
      dropUnsent(intent_id);
    }
  }

  /** Takes a write back, even one whose answer is still on its way. */
  async undo(deed: Pick<Deed, "aspect" | "changes" | "show" | "settled">, done: Promise<Receipt>): Promise<void> {
    const { toasts, words, host } = this.#app;
    const held = this.#hold(deed, "before");
    deed.show?.(false);
    host.haptic("light");
    toasts.show({ tone: "plain", text: words.t("toast.undone") });
    try {
      const { receipt } = await done;
      await this.#send("undo", { receipt });
      deed.settled?.(false);
      this.#receipts = new Map([...this.#receipts].filter(([key]) => !held.has(key)));
      await this.#settle(deed.aspect, held);
    } catch (error) {
      deed.show?.(true);
      this.#reject(deed.aspect, held, error);
      deed.settled?.(true);
    }
  }

  /** Takes back a write that was made anywhere, by its receipt; the views that it changed are told of it. */
  take(receipt: string): Promise<Receipt> {
    return this.#send("undo", { receipt });
  }

  #send(command: Command, fields: object, intent_id = intentId()): Promise<Receipt> {
    const { host, account } = this.#app;
    return write(host.connection, command, { entry_id: account?.entry_id, intent_id, ...fields });
  }

  #hold({ aspect, changes }: Pick<Deed, "aspect" | "changes">, side: "after" | "before"): Held {
    const pending = aspect === "watched" && !this.#app.live.connected;
    const held = new Map<string, Expected>();
    for (const [ref, change] of changes) held.set(keyOf(ref), { ...change[side], ...(pending && { pending }) });
    const all = new Map(this.#expected);
    for (const [key, expected] of held) all.set(key, { ...all.get(key), [aspect]: expected });
    this.#expected = all;
    return held;
  }

  #accept(deed: Pick<Deed, "aspect" | "said" | "kept" | "command">, held: Held, { receipt, plays = 0, pending = false, seen_at }: Receipt): void {
    const { aspect, said, kept, command } = deed;
    const { toasts, words, environment } = this.#app;
    const noted = receipt !== undefined && aspect === "watched" && (plays > 0 || pending);
    if (noted) this.#receipts = new Map([...this.#receipts, ...[...held.keys()].map((key) => [key, receipt] as const)]);
    if (seen_at && plays === 0) {
      const when = momentText(new Date(seen_at), words.format, environment.timeZone, environment.hour12);
      toasts.show({ tone: "plain", text: words.t("toast.seen", { when }) });
    } else if (toasts.current?.text === said) {
      if (pending) toasts.rephrase(kept ?? words.t("toast.kept"));
      else if (plays === 0 && command === "mark_watched") toasts.show({ tone: "plain", text: words.t("toast.seen_unknown") });
    }
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
    const all = new Map(this.#expected);
    for (const key of mine.keys()) all.set(key, { ...all.get(key), [aspect]: undefined });
    this.#expected = all;
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
