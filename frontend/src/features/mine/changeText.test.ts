import { describe, expect, it } from "vitest";
import type { RecentChange } from "../../lib/api/messages";
import { fill } from "../../lib/i18n/dictionary";
import { later } from "../../lib/i18n/later.en";
import type { App } from "../../lib/state/app.svelte";
import { deedText, subjectText } from "./changeText";

const said = (key: keyof typeof later, values = {}) => fill(later[key], values);
const app = { words: { t: said, say: said, format: "en" }, code: () => null } as unknown as App;
const change = (fields: Partial<RecentChange> & Pick<RecentChange, "deed">): RecentChange => ({
  receipt: "1", made_at: "2026-10-01T12:00:00Z", origin: "panel", state: "done", ...fields,
}); // prettier-ignore
const line = (fields: Parameters<typeof change>[0]) => `${deedText(app, change(fields))}: ${subjectText(app, change(fields))}`;

describe("a recent change", () => {
  it("says which list a title was put on or taken off", () => {
    expect(line({ deed: "add_to_list", title: "Lantern", lists: ["Rainy days"] })).toBe("Added to “Rainy days”: Lantern");
    expect(line({ deed: "remove_from_list", title: "Lantern", lists: ["Rainy days"] })).toBe("Removed from “Rainy days”: Lantern");
  });

  it("says so where nobody knows the list's name", () => {
    expect(line({ deed: "add_to_list", title: "Lantern" })).toBe("Added to a list: Lantern");
  });

  it("says which lists were moved, and in which one the order changed", () => {
    expect(line({ deed: "reorder_lists", lists: ["Rainy days"] })).toBe("Lists reordered: Rainy days");
    expect(line({ deed: "reorder_lists", lists: ["Rainy days", "Films"] })).toBe("Lists reordered: Rainy days, Films");
    expect(line({ deed: "reorder_list", title: "Rainy days" })).toBe("List reordered: Rainy days");
  });
});
