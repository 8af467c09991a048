import type { Query, QueryClient, QueryKey } from "@tanstack/svelte-query";
import type { Connection } from "../api/bridge";
import { subscribe } from "../api/commands";
import type { Change } from "../api/messages";

/** What Home Assistant tells by itself: which views changed, what waits, whether Trakt answers. */
export class Live {
  #connection: Connection;
  #queries: QueryClient;
  #change: Change = $state.raw({ views: [], pending: 0, online: true });
  #connected = $state.raw(true);

  constructor(connection: Connection, queries: QueryClient) {
    this.#connection = connection;
    this.#queries = queries;
    this.#connected = connection.connected;
  }

  /** Whether Home Assistant is there. */
  get connected(): boolean {
    return this.#connected;
  }
  /** Whether Trakt answers Home Assistant. */
  get online(): boolean {
    return this.#change.online;
  }
  /** When Trakt last answered, while it does not; null: nobody knows. */
  get asOf(): Date | null {
    return this.#change.as_of ? new Date(this.#change.as_of) : null;
  }
  get pending(): number {
    return this.#change.pending;
  }

  /** Follows the connection; what was missed while it was away is asked for again. */
  watchConnection(): () => void {
    const ready = () => {
      this.#connected = true;
      void this.#queries.invalidateQueries();
    };
    const away = () => (this.#connected = false);
    this.#connection.addEventListener("ready", ready);
    this.#connection.addEventListener("disconnected", away);
    return () => {
      this.#connection.removeEventListener("ready", ready);
      this.#connection.removeEventListener("disconnected", away);
    };
  }

  /** Follows one account until the answered function is called. */
  watchAccount(entryId: string): () => void {
    let ended = false;
    const since = Date.now();
    let renew = (queryKey: QueryKey) => this.#askUnlessAsked(queryKey, since);
    const hear = (change: Change) => {
      if (!ended) this.#hear(entryId, change, renew);
      renew = (queryKey) => this.#askAgain(queryKey);
    };
    const stop = subscribe(this.#connection, entryId, hear).catch(() => () => {});
    return () => {
      ended = true;
      void stop.then((unsubscribe) => unsubscribe());
    };
  }

  #hear(entryId: string, change: Change, renew: (queryKey: QueryKey) => Promise<void>): void {
    if (change.online !== this.#change.online) void this.#queries.invalidateQueries({ queryKey: ["info"] });
    this.#change = change;
    for (const view of change.views) void renew([entryId, view]);
  }

  /** The first word of a subscription is that anything may have changed: what came since it began, or is on its way, is as new. */
  #askUnlessAsked(queryKey: QueryKey, since: number): Promise<void> {
    const predicate = ({ state }: Query) => state.dataUpdatedAt < since;
    return this.#queries.invalidateQueries({ queryKey, predicate }, { cancelRefetch: false });
  }

  /** What is on its way may be older than the change, also where it is the first answer. */
  async #askAgain(queryKey: QueryKey): Promise<void> {
    await this.#queries.cancelQueries({ queryKey });
    await this.#queries.invalidateQueries({ queryKey });
  }
}
