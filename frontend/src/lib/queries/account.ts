import { createQuery } from "@tanstack/svelte-query";
import { read } from "../api/commands";
import type { App } from "../state/app.svelte";
import { isReadable } from "./info";

const NOW_AND_THEN = 15_000;

/** What the account may do at its services. */
export function useAbilities(app: App) {
  return createQuery(() => {
    const entry_id = app.account?.entry_id ?? "";
    return {
      queryKey: [entry_id, "abilities"] as const,
      queryFn: () => read(app.host.connection, "abilities", { entry_id }),
      enabled: isReadable(app.account),
    };
  });
}

/** How much was asked, and may be; true for the moment alone. */
export function useRequests(app: App) {
  return createQuery(() => {
    const entry_id = app.account?.entry_id ?? "";
    return {
      queryKey: [entry_id, "requests"] as const,
      queryFn: () => read(app.host.connection, "requests", { entry_id }),
      enabled: isReadable(app.account),
      staleTime: 0,
      refetchInterval: NOW_AND_THEN,
    };
  });
}
