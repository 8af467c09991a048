// Folder rules: features do not import features, ui knows no domain, lib knows no features, panel.ts stands alone.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = resolve(import.meta.dirname, "../src");
const IMPORT = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

const layer = (path) => path.split("/").slice(0, path.startsWith("features/") || path.startsWith("lib/") ? 2 : 1).join("/");

function broken(from, to) {
  const [here, there] = [layer(from), layer(to)];
  if (here === there) return null;
  if (here === "panel.ts" && !/api\/bridge$/.test(to)) return "panel.ts stands alone";
  if (here.startsWith("features/") && there.startsWith("features/")) return "features do not import features";
  if (here === "lib/ui" && there !== "lib/ui") return "ui knows no domain";
  if (here.startsWith("lib/") && there.startsWith("features/")) return "lib knows no features";
  return null;
}

const files = readdirSync(SRC, { recursive: true }).filter((name) => /\.(ts|svelte)$/.test(name));
const faults = files.flatMap((name) =>
  [...readFileSync(join(SRC, name), "utf8").matchAll(IMPORT)].flatMap(([, target]) => {
    const to = relative(SRC, resolve(SRC, dirname(name), target));
    const rule = broken(name, to);
    return rule ? [`${name} imports ${to}: ${rule}`] : [];
  }),
);

for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
