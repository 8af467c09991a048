import type { Deed } from "./writes.svelte";

const KEY = "trakt_panel_unsent";

/** A write that nobody has answered yet. Sent again it is the same intent: nothing is done twice. */
export interface Unsent extends Pick<Deed, "command" | "fields" | "aspect"> {
  readonly intent_id: string;
  readonly entry_id: string;
  readonly made_at: string;
  readonly changes: readonly (readonly [string, ReturnType<Deed["changes"]["get"]> & object])[];
}

/** Keeps a write for when the app is closed before it is answered. */
export function keepUnsent(unsent: Unsent): void {
  save([...unsentWrites(), unsent]);
}

export function dropUnsent(intentId: string): void {
  save(unsentWrites().filter(({ intent_id }) => intent_id !== intentId));
}

/** What an earlier visit left behind, oldest first. */
export function unsentWrites(): Unsent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as Unsent[]) : [];
  } catch {
    return [];
  }
}

/** What was just watched then is not just watched now. */
export function datedFields({ fields, made_at }: Unsent): object {
  return "watched_at" in fields && fields.watched_at === "now" ? { ...fields, watched_at: made_at } : fields;
}

function save(unsent: readonly Unsent[]): void {
  try {
    if (unsent.length) localStorage.setItem(KEY, JSON.stringify(unsent));
    else localStorage.removeItem(KEY);
  } catch {
    // Full or refused: the write then lives as long as the page.
  }
}
