import { describe, expect, it } from "vitest";
import { DirectRoute, posterSources } from "./pictures";

const poster = { source: "tmdb", name: "abc.jpg", sig: "s1" } as const;
const trakt = { source: "trakt", name: "shows/000/1/thumb.webp", sig: "s2" } as const;
const routes = (...from: Parameters<typeof posterSources>) => posterSources(...from).map(({ route, src }) => [route, src]);

describe("the ways to a poster", () => {
  it("are TMDB itself, Home Assistant, then Trakt's picture", () => {
    expect(routes(poster, trakt, "direct", true)).toEqual([
      ["direct", "https://image.tmdb.org/t/p/w342/abc.jpg"],
      ["proxy", "/api/trakt_panel/image/tmdb/w342/abc.jpg?sig=s1"],
      ["proxy", "/api/trakt_panel/image/trakt/full/shows%2F000%2F1%2Fthumb.webp?sig=s2"],
    ]);
  });
  it("leave TMDB's host out where the account or this device says so", () => {
    expect(routes(poster, undefined, "proxy", true).map(([route]) => route)).toEqual(["proxy"]);
    expect(routes(poster, undefined, "direct", false).map(([route]) => route)).toEqual(["proxy"]);
  });
  it("never link to Trakt's host", () => {
    expect(routes(trakt, undefined, "direct", true).map(([route]) => route)).toEqual(["proxy"]);
  });
  it("are none without a picture", () => {
    expect(posterSources(undefined, undefined, "direct", true)).toEqual([]);
  });
  it("offer the sizes that TMDB draws", () => {
    expect(posterSources(poster, undefined, "direct", true)[0]?.srcset).toBe(
      [154, 185, 342, 500].map((width) => `https://image.tmdb.org/t/p/w${width}/abc.jpg ${width}w`).join(", "),
    );
  });
});

it("one broken picture does not close TMDB's host, two in a row do", () => {
  const direct = new DirectRoute();
  direct.failed();
  direct.loaded();
  direct.failed();
  expect(direct.open).toBe(true);
  direct.failed();
  expect(direct.open).toBe(false);
});
