import { expect, it } from "vitest";
import type { Airing } from "../../lib/api/messages";
import { arrange, datesOf, isEmpty, seenDay, tally } from "./week";

const airing = (ref: string, more: Partial<Airing> = {}): Airing => ({
  ref, title_ref: ref, media: "show", at: "2026-11-20T20:00:00Z", title: ref, ...more,
}); // prettier-ignore

it("puts mine first under all and keeps each part's order", () => {
  const airings = [airing("a"), airing("b", { mine: true }), airing("c"), airing("d", { mine: true })];
  expect(arrange(airings, "all").map(({ ref }) => ref)).toEqual(["b", "d", "a", "c"]);
  expect(arrange(airings, "mine")).toBe(airings);
});

it("counts mine only", () => {
  const airings = [airing("a", { watched: true }), airing("b", { mine: true })];
  expect(tally({ date: "2026-11-20", airings }, "all")).toEqual({ count: 1, watched: 0 });
  expect(tally({ date: "2026-11-20", airings }, "mine")).toEqual({ count: 2, watched: 1 });
});

it("has seven days and knows when nothing is in them", () => {
  expect(datesOf("2026-11-28")).toHaveLength(7);
  expect(datesOf("2026-11-28").at(-1)).toBe("2026-12-04");
  const days = datesOf("2026-11-16").map((date) => ({ date, airings: [] }));
  expect(isEmpty({ start: "2026-11-16", today: "2026-11-16", time_zone: "UTC", countries: [], days })).toBe(true);
});

it("changes a day only where something else is expected of it", () => {
  const day = { date: "2026-11-20", airings: [airing("a"), airing("b")] };
  const marked = airing("b", { watched: true });
  expect(seenDay(day, (one) => one)).toBe(day);
  const seen = seenDay(day, (one) => (one.ref === "b" ? marked : one));
  expect(seen.airings[0]).toBe(day.airings[0]);
  expect(seen.airings[1]).toBe(marked);
});
