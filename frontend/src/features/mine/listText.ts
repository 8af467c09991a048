import type { OwnList } from "../../lib/api/messages";
import type { Words } from "../../lib/i18n/words.svelte";

/** How much is on a list, and who sees it. */
export function listText(words: Words, { item_count = 0, privacy }: OwnList): string {
  const key = `lists.privacy.${privacy ?? "private"}`;
  return [words.n("list.count", item_count), words.knows(key) ? words.say(key) : ""].filter(Boolean).join(" · ");
}
