import { QueryObserver } from "@tanstack/svelte-query";
import { expect, it, vi } from "vitest";
import type { Connection } from "../api/bridge";
import type { Change } from "../api/messages";
import { createClient } from "./client";
import { Live } from "./live.svelte";

const EVERYTHING: Change = { views: ["schedule", "history"], pending: 0, online: true };

function followed(held?: string) {
  let tell: (change: Change) => void = () => {};
  const connection: Connection = {
    connected: true,
    sendMessagePromise: () => new Promise(() => {}),
    subscribeMessage: async <Event>(listener: (event: Event) => void) => {
      tell = listener as typeof tell;
      return () => {};
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
  const queries = createClient();
  if (held) queries.setQueryData(["entry", "schedule"], held, { updatedAt: Date.now() - 5_000 });
  const answers: ((week: string) => void)[] = [];
  const ask = vi.fn(() => new Promise<string>((answer) => answers.push(answer)));
  const looking = new QueryObserver(queries, { queryKey: ["entry", "schedule"], queryFn: ask });
  looking.subscribe(() => {});
  new Live(connection, queries).watchAccount("entry");
  return { ask, answers, queries, tell: (change: Change) => tell(change) };
}

it("does not ask again for what is being asked for as it begins to follow", async () => {
  const { ask, answers, tell } = followed();
  tell(EVERYTHING);
  answers[0]?.("this week");
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
});

it("does not ask again for what came since, before the first word of it", async () => {
  const { ask, answers, queries, tell } = followed();
  answers[0]?.("this week");
  await vi.waitFor(() => expect(queries.getQueryData(["entry", "schedule"])).toBe("this week"));
  tell(EVERYTHING);
  expect(ask).toHaveBeenCalledOnce();
});

it("asks again for what was here before it began", () => {
  const { ask, tell } = followed("last week");
  expect(ask).not.toHaveBeenCalled();
  tell(EVERYTHING);
  expect(ask).toHaveBeenCalledOnce();
});

it("drops an answer that was on its way when something changed", async () => {
  const { ask, answers, queries, tell } = followed();
  tell(EVERYTHING);
  tell({ ...EVERYTHING, views: ["schedule"] });
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  answers[0]?.("as it was");
  answers[1]?.("as it is");
  await vi.waitFor(() => expect(queries.getQueryData(["entry", "schedule"])).toBe("as it is"));
});
