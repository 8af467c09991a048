import { createInfiniteQuery, createQuery } from "@tanstack/svelte-query";
import { read } from "../api/commands";
import type { Listed, ListedPage } from "../api/messages";
import type { App } from "../state/app.svelte";
import { isReadable } from "./info";

/** The person's own lists; `wanted` false asks for nothing. */
export function useLists(app: App, wanted: () => boolean = () => true) {
  return createQuery(() => {
    const entry_id = app.account?.entry_id ?? "";
    return {
      queryKey: [entry_id, "lists"] as const,
      queryFn: () => read(app.host.connection, "lists", { entry_id }),
      enabled: isReadable(app.account) && wanted(),
    };
  });
}

/** What is on one of them. */
export function useListItems(app: App, list: () => string) {
  return createInfiniteQuery(() => {
    const question = { entry_id: app.account?.entry_id ?? "", list: list(), language: app.words.content };
    return {
      queryKey: [question.entry_id, "lists", "items", question] as const,
      queryFn: ({ pageParam }: { pageParam: number }) => read(app.host.connection, "list_items", { ...question, page: pageParam }),
      initialPageParam: 1,
      getNextPageParam: ({ page, page_count }: ListedPage) => (page < page_count ? page + 1 : undefined),
      enabled: isReadable(app.account),
    };
  });
}

/** Every title once: lists move between two pages, and then a title is on both. */
export function listedOf(pages: readonly ListedPage[] | undefined): Listed[] {
  const listed = (pages ?? []).flatMap((page) => page.listed);
  return [...new Map(listed.map((one) => [one.title.ref, one])).values()];
}
