import { write } from "../api/commands";
import type { App } from "../state/app.svelte";

/** Forgets the views that this device keeps and, where the person may, what Home Assistant does; all is read anew. */
export async function forgetKept({ host, account, queries }: App): Promise<void> {
  if (account?.can_write) await write(host.connection, "flush_cache", { entry_id: account.entry_id });
  await host.views?.forget();
  await queries.resetQueries();
}
