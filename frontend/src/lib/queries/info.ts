import { createQuery } from "@tanstack/svelte-query";
import { read } from "../api/commands";
import type { AccountInfo, Info } from "../api/messages";
import type { App } from "../state/app.svelte";

const STARTING = 3_000;

/** The accounts that this person may see; asked for again and again while one of them starts, or Trakt does not answer. */
export function useInfo(app: App) {
  return createQuery(() => ({
    queryKey: ["info"],
    queryFn: () => read(app.host.connection, "info"),
    refetchInterval: ({ state }: { state: { data?: Info } }) => (isStarting(state.data) || !app.live.online ? STARTING : (false as const)),
  }));
}

/** Whether an account's views can be asked for; what was read before its app was refused can still be seen. */
export const isReadable = (account: AccountInfo | null): boolean =>
  account !== null && (account.state === "ready" || account.state === "app_gone");

const isStarting = (info: Info | undefined): boolean =>
  info !== undefined && info.accounts.some((account) => !isReadable(account));

/** The account that was chosen last, else the first one that is ready. */
export function chosenAccount(info: Info, entryId: string) {
  const { accounts } = info;
  return (
    accounts.find((account) => account.entry_id === entryId) ??
    accounts.find(isReadable) ??
    accounts[0] ??
    null
  );
}
