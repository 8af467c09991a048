import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { shell } from "./build/shell.ts";
import { withoutMutations } from "./build/withoutMutations.ts";

export default defineConfig({
  base: "./",
  plugins: [withoutMutations(), svelte(), shell()],
  build: {
    outDir: "../custom_components/trakt_panel/web",
    emptyOutDir: true,
    target: ["safari17.5", "chrome123", "firefox121"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: "index.html", panel: "src/panel.ts" },
      output: {
        entryFileNames: (chunk) => (chunk.name === "panel" ? "assets/panel.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  test: { include: ["src/**/*.test.ts"] },
});
