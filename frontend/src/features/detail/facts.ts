import type { Details, TitleCard } from "../../lib/api/messages";
import type { Words } from "../../lib/i18n/words.svelte";
import { duration } from "../../lib/i18n/duration";

/** Year, network, runtime, certification, status: what is known of them, each once. */
export function factsOf(card: TitleCard, details: Details | undefined, words: Words): string[] {
  const facts = [
    card.year && String(card.year),
    details?.network,
    details?.runtime && duration(details.runtime, words.format),
    details?.certification,
    details?.status && details.status.toLowerCase() !== "released" && statusText(details.status, words),
  ];
  return [...new Set(facts.filter((fact): fact is string => typeof fact === "string" && fact !== ""))];
}

/** The services' own words, in the person's language where they are known. */
export function statusText(status: string, words: Words): string {
  const key = `status.${status.trim().toLowerCase().replace(/[\s-]+/g, "_")}`;
  return words.knows(key) ? words.say(key) : status;
}
