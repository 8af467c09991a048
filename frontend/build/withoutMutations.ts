import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const STAND_IN = fileURLToPath(new URL("./noMutations.ts", import.meta.url));

/** Writes go through Home Assistant's connection: the query client's own queue of them is left out of the first load. */
export function withoutMutations(): Plugin {
  return {
    name: "trakt-panel-without-mutations",
    apply: "build",
    enforce: "pre",
    resolveId: (source, importer) => (source === "./mutationCache.js" && importer?.includes("@tanstack/query-core") ? STAND_IN : null),
  };
}
