import { QueryClient } from "@tanstack/svelte-query";
import { en } from "../i18n/en";
import { later } from "../i18n/later.en";
import { fill } from "../i18n/dictionary";
import type { App } from "../state/app.svelte";
import { Toasts } from "../ui/toasts.svelte";

interface Waiting {
  readonly message: Record<string, unknown>;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** For tests: an app with an account, on a connection that answers when the test does. */
export function standIn(embedded = true) {
  const waiting: Waiting[] = [];
  const toasts = new Toasts();
  const queries = new QueryClient();
  const words: Readonly<Record<string, string>> = { ...en, ...later };
  const app = {
    host: {
      embedded,
      connection: {
        sendMessagePromise: (message: Record<string, unknown>) => new Promise((answer, fail) => waiting.push({ message, answer, fail })),
      },
      haptic: () => {},
    },
    words: { t: (key: string, values = {}) => fill(words[key] ?? key, values), error: ({ code }: { code: string }) => code, format: "en" },
    environment: { timeZone: "UTC", hour12: false },
    account: { entry_id: "ada", can_write: true },
    live: { connected: true },
    queries,
    toasts,
  } as unknown as App;
  return { app, queries, toasts, waiting };
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));
