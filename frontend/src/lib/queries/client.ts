import { QueryClient } from "@tanstack/svelte-query";
import { failureOf } from "../api/failure";

const WORTH_A_RETRY = new Set(["no_connection", "server", "unreachable"]);

/** One cache for the app; a view that was asked for within a minute is not asked for again by looking at it. */
export function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 30 * 60_000,
        networkMode: "always",
        retry: (count, error) => count < 1 && WORTH_A_RETRY.has(failureOf(error).code),
        retryDelay: 1_500,
      },
    },
  });
}
