import { createInfiniteQuery, createQuery } from "@tanstack/svelte-query";
import { read } from "../api/commands";
import type { Media } from "../api/messages";
import type { App } from "../state/app.svelte";
import type { UpNextOrder, WatchlistOrder } from "../state/choices.svelte";
import { isReadable } from "./info";

interface Page {
  readonly page: number;
  readonly page_count: number;
}

const following = ({ page, page_count }: Page) => (page < page_count ? page + 1 : undefined);

/** Continue watching and what waits; another order shows the old one until it is here. */
export function useUpNext(app: App, order: () => UpNextOrder) {
  return createQuery(() => {
    const question = { ...common(app), order: order() };
    return {
      queryKey: [question.entry_id, "up_next", question] as const,
      queryFn: () => read(app.host.connection, "up_next", question),
      enabled: isReadable(app.account),
      placeholderData: <Data>(before: Data) => before,
    };
  });
}

export function useMyShows(app: App) {
  return createQuery(() => {
    const question = common(app);
    return {
      queryKey: [question.entry_id, "my_shows", question] as const,
      queryFn: () => read(app.host.connection, "my_shows", question),
      enabled: isReadable(app.account),
    };
  });
}

export function useFavorites(app: App) {
  return createQuery(() => {
    const question = common(app);
    return {
      queryKey: [question.entry_id, "favorites", question] as const,
      queryFn: () => read(app.host.connection, "favorites", question),
      enabled: isReadable(app.account),
    };
  });
}

export function useHistory(app: App) {
  return createInfiniteQuery(() => {
    const question = common(app);
    return {
      queryKey: [question.entry_id, "history", question] as const,
      queryFn: ({ pageParam }: { pageParam: number }) => read(app.host.connection, "history", { ...question, page: pageParam }),
      initialPageParam: 1,
      getNextPageParam: following,
      enabled: isReadable(app.account),
    };
  });
}

export function useWatchlist(app: App, media: () => Media, genre: () => string, sort: () => WatchlistOrder) {
  return createInfiniteQuery(() => {
    const question = { ...common(app), media: media(), ...(genre() && { genre: genre() }), sort: sort() };
    return {
      queryKey: [question.entry_id, "watchlist", question] as const,
      queryFn: ({ pageParam }: { pageParam: number }) => read(app.host.connection, "watchlist", { ...question, page: pageParam }),
      initialPageParam: 1,
      getNextPageParam: following,
      enabled: isReadable(app.account),
    };
  });
}

const common = ({ account, words }: App) => ({ entry_id: account?.entry_id ?? "", language: words.content });
