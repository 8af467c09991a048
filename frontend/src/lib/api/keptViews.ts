import type { QueryClient, QueryKey } from "@tanstack/svelte-query";
import { appHash } from "./build";

const DATABASE = "trakt_panel";
const STORE = "views";
const KEY = "last";
const MOST = 60;
const CALM = 800;
const PATIENCE = 1_000;

interface View {
  readonly key: QueryKey;
  readonly data: unknown;
  readonly at: number;
}

interface Kept {
  /** Another build may read views otherwise. */
  readonly app: string;
  readonly views: readonly View[];
}

/** The views that were seen last, kept on this device: the app opens with them before anybody answers. */
export class KeptViews {
  #views: readonly View[] | null = null;

  get any(): boolean {
    return this.#views !== null;
  }

  async load(): Promise<void> {
    const kept = await inStore<Kept | undefined>("readonly", (store) => store.get(KEY)).catch(() => undefined);
    this.#views = kept?.app === appHash() ? kept.views : null;
  }

  /** Fills a new client; what it shows is asked for again as soon as somebody looks. */
  restore(client: QueryClient): void {
    if (!this.#views) return;
    for (const { key, data, at } of this.#views) client.setQueryData(key, data, { updatedAt: at });
    void client.invalidateQueries({ refetchType: "none" });
  }

  /** Keeps what the client learns until the answered function is called. */
  follow(client: QueryClient): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.getQueryCache().subscribe(({ type }) => {
      if (type !== "updated") return;
      clearTimeout(timer);
      timer = setTimeout(() => whenIdle(() => void this.#save(client)), CALM);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }

  async forget(): Promise<void> {
    this.#views = null;
    await inStore("readwrite", (store) => store.clear()).catch(() => {});
  }

  async #save(client: QueryClient): Promise<void> {
    const seen = client.getQueryCache().getAll().filter(({ state }) => state.status === "success");
    const views = seen.map(({ queryKey, state }): View => ({ key: queryKey, data: state.data, at: state.dataUpdatedAt }));
    const kept: Kept = { app: appHash(), views: views.toSorted((one, other) => other.at - one.at).slice(0, MOST) };
    // Full or refused: the app then opens without.
    await inStore("readwrite", (store) => store.put(JSON.parse(JSON.stringify(kept)), KEY)).catch(() => {});
  }
}

/** Writing is never more urgent than what a person does; Safari does not tell when there is nothing else. */
const whenIdle = (run: () => void) => ("requestIdleCallback" in window ? requestIdleCallback(run) : run());

async function inStore<Result>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest): Promise<Result> {
  const database = await open().catch(open);
  try {
    return await answered<Result>(run(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return answered<IDBDatabase>(opening);
}

/** A page that has only just begun is now and then never answered by WebKit: no start waits for that. */
const answered = <Result>(request: IDBRequest) =>
  new Promise<Result>((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer")), PATIENCE);
    request.onsuccess = () => resolve(request.result as Result);
    request.onerror = () => reject(request.error as Error);
  });
