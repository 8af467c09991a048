import type { Connection, Message } from "./bridge";
import { failureOf } from "./failure";

type Kind = "ready" | "disconnected";

const AGAIN = 4_000;
/** As long as a start takes that is nothing to speak of. */
const HEAD_START = 1_200;

/** A connection that is still to come: what is asked before it stands waits for it. */
export class LateConnection implements Connection {
  #real: Connection | null = null;
  #missed = false;
  readonly #arrival: Promise<Connection>;
  readonly #ears = new Map<Kind, Set<() => void>>();

  constructor(arrival: Promise<Connection>) {
    this.#arrival = arrival;
    const timer = setTimeout(() => this.#miss(), HEAD_START);
    void arrival.then((real) => this.#stand(real), () => {}).then(() => clearTimeout(timer));
  }

  /** Also while it is only just being made. */
  get connected(): boolean {
    return this.#real?.connected ?? !this.#missed;
  }

  async sendMessagePromise<Answer>(message: Message): Promise<Answer> {
    return (await this.#arrival).sendMessagePromise<Answer>(message);
  }

  async subscribeMessage<Event>(listener: (event: Event) => void, message: Message): Promise<() => unknown> {
    return (await this.#arrival).subscribeMessage(listener, message);
  }

  addEventListener(kind: Kind, listener: () => void): void {
    if (this.#real) this.#real.addEventListener(kind, listener);
    else this.#ears.set(kind, (this.#ears.get(kind) ?? new Set()).add(listener));
  }

  removeEventListener(kind: Kind, listener: () => void): void {
    this.#real?.removeEventListener(kind, listener);
    this.#ears.get(kind)?.delete(listener);
  }

  #miss(): void {
    this.#missed = true;
    this.#ears.get("disconnected")?.forEach((listener) => listener());
  }

  #stand(real: Connection): void {
    this.#real = real;
    for (const [kind, listeners] of this.#ears) for (const listener of listeners) real.addEventListener(kind, listener);
    if (this.#missed) this.#ears.get("ready")?.forEach((listener) => listener());
  }
}

/** Connects sooner or later; a sign-in that is no longer accepted begins anew. */
export async function insist<Made>(connect: () => Promise<Made>, begin: () => void = () => location.reload()): Promise<Made> {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (failureOf(error).code === "signed_out") begin();
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}
