import { createQuery } from "@tanstack/svelte-query";
import { keyOf } from "../actions/overlay";
import { read } from "../api/commands";
import { deviceLanguages } from "../api/environment";
import type { TitleCard } from "../api/messages";
import { regionFor } from "../i18n/language";
import type { App } from "../state/app.svelte";
import { isReadable } from "./info";

/** Everything about a title; null asks for nothing. Whatever is known of it meanwhile is in `knownCard`. */
export function useDetails(app: App, ref: () => string | null) {
  return createQuery(() => {
    const entryId = app.account?.entry_id ?? "";
    const question = { ref: ref() ?? "", language: app.words.content, region: regionFor(app.words.content, deviceLanguages()) };
    return {
      queryKey: [entryId, "details", question] as const,
      queryFn: () => read(app.host.connection, "details", { entry_id: entryId, ...question }),
      enabled: isReadable(app.account) && ref() !== null,
    };
  });
}

/** One season's episodes; null asks for nothing. */
export function useEpisodes(app: App, ref: () => string, season: () => number | null) {
  return createQuery(() => {
    const entryId = app.account?.entry_id ?? "";
    const question = { ref: ref(), season: season() ?? 0, language: app.words.content };
    return {
      queryKey: [entryId, "details", "episodes", question] as const,
      queryFn: () => read(app.host.connection, "episodes", { entry_id: entryId, ...question }),
      enabled: isReadable(app.account) && season() !== null,
    };
  });
}

/** The title's card from any view that showed it: a page has its poster and name before its answer is here. */
export function knownCard({ queries, account }: App, ref: string): TitleCard | null {
  for (const { state } of queries.getQueryCache().findAll({ queryKey: [account?.entry_id] })) {
    const card = findCard(state.data, ref);
    if (card) return card;
  }
  return null;
}

function findCard(data: unknown, ref: string): TitleCard | null {
  if (typeof data !== "object" || data === null) return null;
  if ("ref" in data && "media" in data && keyOf(String(data.ref)) === keyOf(ref) && !("at" in data)) return data as TitleCard;
  for (const value of Object.values(data)) {
    const found = findCard(value, ref);
    if (found) return found;
  }
  return null;
}
