import { beforeEach, expect, it } from "vitest";
import { standIn } from "./standIn";
import { datedFields, dropUnsent, keepUnsent, type Unsent, unsentWrites } from "./unsent";
import { Writes } from "./writes.svelte";

const store = new Map<string, string>();
globalThis.localStorage = {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => void store.set(key, value),
  removeItem: (key: string) => void store.delete(key),
} as Storage;

const write = (intent_id: string, fields: object = {}): Unsent => ({
  intent_id, entry_id: "ada", made_at: "2026-11-26T18:00:00.000Z", command: "mark_watched", fields, aspect: "watched",
  changes: [["movie/trakt-1", { after: { watchedAt: "2026-11-26T18:00:00.000Z" }, before: { watchedAt: null } }]],
}); // prettier-ignore

beforeEach(() => store.clear());

it("keeps writes in their order until they are answered", () => {
  keepUnsent(write("one"));
  keepUnsent(write("two"));
  dropUnsent("one");
  expect(unsentWrites()).toEqual([write("two")]);
  dropUnsent("two");
  expect(store.size).toBe(0);
});

it("remembers when a mark was made that is sent later", () => {
  expect(datedFields(write("one", { watched_at: "now", ids: { trakt: 1 } }))).toEqual({ watched_at: "2026-11-26T18:00:00.000Z", ids: { trakt: 1 } });
  expect(datedFields(write("one", { watched_at: "released" }))).toEqual({ watched_at: "released" });
});

it("sends what an earlier visit left behind with its own id and time, and forgets it then", async () => {
  const { app, waiting } = standIn(false);
  keepUnsent(write("one", { watched_at: "now", media: "movie", ids: { trakt: 1 } }));
  keepUnsent({ ...write("other"), entry_id: "grace" });
  const writes = new Writes(app);
  writes.resume();
  expect(writes.seen({ ref: "movie/trakt-1.tmdb-2" })).toMatchObject({ watched_at: "2026-11-26T18:00:00.000Z" });
  expect(waiting.map(({ message }) => message)).toMatchObject([{ intent_id: "one", watched_at: "2026-11-26T18:00:00.000Z" }]);
  waiting[0]?.answer({ receipt: "one", plays: 1 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(unsentWrites().map(({ intent_id }) => intent_id)).toEqual(["other"]);
});

it("keeps a write as long as nobody has answered it", async () => {
  const { app, waiting } = standIn(false);
  void new Writes(app).run({ command: "rate", fields: { rating: 8 }, aspect: "rating", changes: new Map(), said: "" });
  expect(unsentWrites()).toMatchObject([{ command: "rate", fields: { rating: 8 } }]);
  waiting[0]?.answer({ receipt: "r" });
  await new Promise((resolve) => setTimeout(resolve));
  expect(unsentWrites()).toEqual([]);
});

it("begins with nothing where what is kept makes no sense", () => {
  store.set("trakt_panel_unsent", "{");
  expect(unsentWrites()).toEqual([]);
});
