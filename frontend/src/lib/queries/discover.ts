import { createInfiniteQuery, createQuery } from "@tanstack/svelte-query";
import { read } from "../api/commands";
import type { Media, TitleCard, TitlePage } from "../api/messages";
import type { Quarter } from "../i18n/quarter";
import type { DiscoverList } from "../router/path";
import type { App } from "../state/app.svelte";
import { isReadable } from "./info";

const nextPage = ({ page, page_count }: TitlePage) => (page < page_count ? page + 1 : undefined);

/** What a list leaves out everything else for. */
export interface Narrowed {
  readonly genre?: string;
  readonly country?: string;
}

/** A list of titles that grows by pages. */
export function useDiscover(app: App, list: () => DiscoverList, media: () => Media, narrowed: () => Narrowed = () => ({})) {
  return createInfiniteQuery(() => {
    const entryId = app.account?.entry_id ?? "";
    const question = { list: list(), media: media(), ...narrowed(), language: app.words.content };
    return {
      queryKey: [entryId, "discover", question] as const,
      queryFn: ({ pageParam }: { pageParam: number }) =>
        read(app.host.connection, "discover", { entry_id: entryId, ...question, page: pageParam }),
      initialPageParam: 1,
      getNextPageParam: nextPage,
      enabled: isReadable(app.account),
    };
  });
}

/** The anime of a quarter. */
export function useSeason(app: App, quarter: () => Quarter) {
  return createQuery(() => {
    const entryId = app.account?.entry_id ?? "";
    const question = { ...quarter(), language: app.words.content };
    return {
      queryKey: [entryId, "discover", "season", question] as const,
      queryFn: () => read(app.host.connection, "season", { entry_id: entryId, ...question }),
      enabled: isReadable(app.account),
    };
  });
}

/** What a text finds; the last answer stays until the next is here, an empty text asks for nothing. */
export function useSearch(app: App, text: () => string) {
  return createInfiniteQuery(() => {
    const entryId = app.account?.entry_id ?? "";
    const question = { query: text(), language: app.words.content };
    return {
      queryKey: [entryId, "discover", "search", question] as const,
      queryFn: ({ pageParam }: { pageParam: number }) =>
        read(app.host.connection, "search", { entry_id: entryId, ...question, page: pageParam }),
      initialPageParam: 1,
      getNextPageParam: nextPage,
      enabled: isReadable(app.account) && question.query !== "",
      placeholderData: <T>(before: T | undefined) => (question.query === "" ? undefined : before),
    };
  });
}

/** What of a list is shown: what the person wants recommended no more is gone at once. */
export function shownOf(app: App, list: DiscoverList, titles: readonly TitleCard[]): readonly TitleCard[] {
  return list === "recommended" ? titles.filter(({ ref }) => app.shows.isRecommended(ref)) : titles;
}

/** Every title once: lists move between two pages, and then a title is on both. */
export function titlesOf(pages: readonly TitlePage[] | undefined): TitleCard[] {
  const titles = new Map<string, TitleCard>();
  for (const title of pages?.flatMap((page) => page.titles) ?? []) {
    if (!titles.has(title.ref)) titles.set(title.ref, title);
  }
  return [...titles.values()];
}
