import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

/** Draws a poster for every name, so that the panel can be looked at without any server. */
function pictures(): Plugin {
  return {
    name: "dev-pictures",
    configureServer(server) {
      server.middlewares.use("/api/trakt_panel/image/", (request, response) => {
        const name = decodeURIComponent((request.url ?? "").split("?")[0]?.split("/").pop() ?? "");
        if (name.includes("missing")) {
          response.statusCode = 404;
          return response.end();
        }
        const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 0);
        response.setHeader("Content-Type", "image/svg+xml");
        response.end(poster(hue));
      });
    },
  };
}

const poster = (hue: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" width="342" height="513">
<defs><linearGradient id="g" x2="0.4" y2="1"><stop stop-color="hsl(${hue} 55% 58%)"/><stop offset="0.55" stop-color="hsl(${hue + 30} 50% 36%)"/><stop offset="1" stop-color="hsl(${hue + 60} 45% 14%)"/></linearGradient></defs>
<rect width="200" height="300" fill="url(#g)"/><circle cx="${60 + (hue % 90)}" cy="${70 + (hue % 60)}" r="${34 + (hue % 30)}" fill="hsl(${hue + 180} 80% 86%)" opacity="0.85"/>
<path d="M0 ${210 - (hue % 40)} Q60 ${150 + (hue % 50)} 120 ${205} T200 ${190} V300 H0Z" fill="hsl(${hue + 40} 40% 20%)"/><path d="M0 250 Q80 ${200 + (hue % 40)} 200 245 V300 H0Z" fill="hsl(${hue + 60} 45% 10%)"/></svg>`;

export default defineConfig({ root: import.meta.dirname, plugins: [svelte(), pictures()], server: { port: 5199, fs: { allow: [".."] } } });
