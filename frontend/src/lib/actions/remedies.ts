import type { Failure } from "../api/failure";
import type { App } from "../state/app.svelte";

export interface Remedy {
  readonly label: string;
  readonly run: () => void;
}

export const INTEGRATION = "/config/integrations/integration/trakt_panel";
const VIP = "https://trakt.tv/vip";
const SUPPORT = "https://support.trakt.tv";

/** What a person can do about a failure beside trying again; undefined: nothing. */
export function remedyFor({ words, host }: App, { code }: Failure): Remedy | undefined {
  const { t } = words;
  const remedies: Readonly<Record<string, Remedy>> = {
    authentication: { label: t("remedy.sign_in"), run: () => host.open(INTEGRATION) },
    app_refused: { label: t("remedy.integration"), run: () => host.open(INTEGRATION) },
    no_account: { label: t("remedy.integration"), run: () => host.open(INTEGRATION) },
    blocked: { label: t("remedy.integration"), run: () => host.open(INTEGRATION) },
    account_locked: { label: t("remedy.support"), run: () => host.open(SUPPORT) },
    account_limit: { label: t("remedy.vip"), run: () => host.open(VIP) },
    vip_required: { label: t("remedy.vip"), run: () => host.open(VIP) },
  };
  return remedies[code];
}
