import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

interface Built {
  fileName: string;
  type: "asset" | "chunk";
  source?: string | Uint8Array;
  code?: string;
}

const contents = (file: Built) => file.code ?? file.source ?? "";

function hash(files: readonly Built[]): string {
  const digest = createHash("sha256");
  for (const file of files) digest.update(file.fileName).update("\0").update(contents(file)).update("\0");
  return digest.digest("hex").slice(0, 16);
}

/** Stamps the shell with the hash of the whole app and writes the service worker and build.json around it. */
export function shell(): Plugin {
  return {
    name: "trakt-panel-shell",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = (Object.values(bundle) as Built[]).sort((a, b) => a.fileName.localeCompare(b.fileName));
      const panel = files.filter((file) => file.fileName === "assets/panel.js");
      const app = files.filter((file) => file.fileName !== "assets/panel.js");
      const stamp = hash(app);
      const page = app.find((file) => file.fileName === "index.html");
      if (page) page.source = String(page.source).replace("__APP__", stamp);
      const precache = ["./", ...app.map((file) => file.fileName).filter((name) => name !== "index.html")];
      const worker = readFileSync(new URL("./sw.js", import.meta.url), "utf8")
        .replace("__APP__", stamp)
        .replace("__PRECACHE__", JSON.stringify(precache));
      this.emitFile({ type: "asset", fileName: "sw.js", source: worker });
      const build = { app: stamp, panel: hash(panel) };
      this.emitFile({ type: "asset", fileName: "build.json", source: `${JSON.stringify(build)}\n` });
    },
  };
}
