import { expect, it } from "vitest";
import type { RecentChange } from "../api/messages";
import { Journal } from "./journal.svelte";
import { Lists } from "./lists.svelte";
import { settled, standIn } from "./standIn";
import { Writes } from "./writes.svelte";

const change: RecentChange = {
  receipt: "r1", deed: "mark_watched", origin: "voice", made_at: "2026-11-26T18:00:00Z", state: "done", undoable: true,
}; // prettier-ignore
const REF = "movie/trakt-1.tmdb-2";

function begun() {
  const person = standIn();
  const writes = new Writes(person.app);
  return { ...person, journal: new Journal(person.app, writes), lists: new Lists(person.app, writes) };
}

it("shows a change as taken back at once, and as it was when that is refused", async () => {
  const { journal, waiting, toasts } = begun();
  void journal.undo(change);
  expect(journal.seen(change)).toMatchObject({ state: "undone", undoable: false });
  expect(waiting[0]?.message).toMatchObject({ type: "trakt_panel/undo", receipt: "r1", entry_id: "ada" });
  waiting[0]?.fail({ code: "nothing_to_undo" });
  await settled();
  expect(journal.seen(change)).toEqual(change);
  expect(toasts.current).toMatchObject({ tone: "failed", text: "nothing_to_undo" });
});

it("discards one change that waits, or all of them", async () => {
  const { journal, waiting } = begun();
  const held = { ...change, state: "held", undoable: false } as const;
  void journal.discard(held);
  void journal.settleAll([held], "send_all");
  await settled();
  expect(waiting.map(({ message }) => message.type)).toEqual(["trakt_panel/discard", "trakt_panel/send_all"]);
});

it("takes a title off a list at once and puts it back with Undo", async () => {
  const { lists, waiting, toasts } = begun();
  void lists.remove({ list: "7", name: "Rainy Sundays" }, REF);
  expect(lists.isRemoved("7", "movie/trakt-1")).toBe(true);
  expect(lists.isRemoved("8", REF)).toBe(false);
  expect(waiting[0]?.message).toMatchObject({ type: "trakt_panel/remove_from_list", list: "7", media: "movie", ids: { trakt: 1, tmdb: 2 } });
  expect(toasts.current?.text).toBe("Removed from “Rainy Sundays”");
  waiting[0]?.answer({ receipt: "r2" });
  await settled();
  toasts.current?.action?.run();
  expect(lists.isRemoved("7", REF)).toBe(false);
  await settled();
  expect(waiting[1]?.message).toMatchObject({ type: "trakt_panel/undo", receipt: "r2" });
});

it("shows a title on the list again when it could not be taken off", async () => {
  const { lists, waiting } = begun();
  void lists.remove({ list: "7", name: "Rainy Sundays" }, REF);
  waiting[0]?.fail({ code: "not_found" });
  await settled();
  expect(lists.isRemoved("7", REF)).toBe(false);
});
