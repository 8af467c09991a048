import { createQuery } from "@tanstack/svelte-query";
import { read } from "../api/commands";
import type { App } from "../state/app.svelte";
import { isReadable } from "./info";

/** What was written of late, and what waits for the person. */
export function useChanges(app: App) {
  return createQuery(() => {
    const question = { entry_id: app.account?.entry_id ?? "", language: app.words.content };
    return {
      queryKey: [question.entry_id, "changes", question] as const,
      queryFn: () => read(app.host.connection, "changes", question),
      enabled: isReadable(app.account),
      staleTime: 5_000,
    };
  });
}
