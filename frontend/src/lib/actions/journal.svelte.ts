import { type Settlings, write } from "../api/commands";
import { failureOf } from "../api/failure";
import type { ChangeState, RecentChange } from "../api/messages";
import type { App } from "../state/app.svelte";
import { remedyFor } from "./remedies";
import type { Writes } from "./writes.svelte";

type Said = "toast.undone" | "changes.sent" | "changes.discarded";

/** What was written of late, wherever: taken back, sent after all or discarded. */
export class Journal {
  #app: App;
  #writes: Writes;
  /** What was asked for here, before the journal says so. */
  #expected: Readonly<Record<string, ChangeState | undefined>> = $state.raw({});

  constructor(app: App, writes: Writes) {
    this.#app = app;
    this.#writes = writes;
  }

  /** A change as the person expects it after their taps. */
  seen(change: RecentChange): RecentChange {
    const state = this.#expected[change.receipt];
    return state ? { ...change, state, undoable: false } : change;
  }

  async undo({ receipt }: RecentChange): Promise<void> {
    await this.#expect([receipt], "undone", "toast.undone", () => this.#writes.take(receipt));
  }

  async send({ receipt }: RecentChange): Promise<void> {
    await this.#expect([receipt], "sending", "changes.sent", () => this.#tell("send", { receipt }));
  }

  async discard({ receipt }: RecentChange): Promise<void> {
    await this.#expect([receipt], "discarded", "changes.discarded", () => this.#tell("discard", { receipt }));
  }

  /** Everything that waits for the person. */
  async settleAll(held: readonly RecentChange[], how: "send_all" | "discard_all"): Promise<void> {
    const said = how === "send_all" ? "changes.sent" : "changes.discarded";
    const state = how === "send_all" ? "sending" : "discarded";
    await this.#expect(held.map(({ receipt }) => receipt), state, said, () => this.#tell(how, {}));
  }

  #tell(command: Settlings, fields: object): Promise<unknown> {
    const { host, account } = this.#app;
    return write(host.connection, command, { entry_id: account?.entry_id, ...fields });
  }

  async #expect(
    receipts: readonly string[],
    state: ChangeState,
    said: Said,
    run: () => Promise<unknown>,
  ): Promise<void> {
    const { toasts, words, host, queries, account } = this.#app;
    const expect = (to?: ChangeState) => (this.#expected = { ...this.#expected, ...Object.fromEntries(receipts.map((receipt) => [receipt, to])) });
    expect(state);
    host.haptic("light");
    toasts.show({ tone: "plain", text: words.t(said) });
    try {
      await run();
      await queries.invalidateQueries({ queryKey: [account?.entry_id, "changes"] });
    } catch (error) {
      host.haptic("failure");
      const failure = failureOf(error);
      toasts.show({ tone: "failed", text: words.error(failure), action: remedyFor(this.#app, failure) });
    }
    expect();
  }
}
