import { describe, expect, it } from "vitest";
import { pictureSources, routesTo } from "./pictures";

const poster = { source: "tmdb", name: "abc.jpg", sig: "s1" } as const;
const trakt = { source: "trakt", name: "shows/000/1/thumb.webp", sig: "s2" } as const;
const OPEN = routesTo("direct", "automatic", true);
const ways = (sources: ReturnType<typeof pictureSources>) => sources.map(({ route, src }) => [route, src]);

describe("the ways to a poster", () => {
  it("are TMDB itself, Home Assistant, then Trakt's picture", () => {
    expect(ways(pictureSources([poster, trakt], "poster", OPEN))).toEqual([
      ["direct", "https://image.tmdb.org/t/p/w342/abc.jpg"],
      ["proxy", "/api/trakt_panel/image/tmdb/w342/abc.jpg?sig=s1"],
      ["proxy", "/api/trakt_panel/image/trakt/full/shows%2F000%2F1%2Fthumb.webp?sig=s2"],
    ]);
  });
  it("leave TMDB's host out where the account or this device says so", () => {
    expect(routesTo("proxy", "automatic", true)).toEqual(["proxy"]);
    expect(routesTo("direct", "automatic", false)).toEqual(["proxy"]);
  });
  it("are the one that a person wants, as far as the account has it", () => {
    expect(routesTo("direct", "proxy", true)).toEqual(["proxy"]);
    expect(routesTo("direct", "direct", false)).toEqual(["direct"]);
    expect(routesTo("proxy", "direct", true)).toEqual(["proxy"]);
  });
  it("never link to Trakt's host", () => {
    expect(pictureSources([trakt], "poster", ["direct"]).map(({ route }) => route)).toEqual(["proxy"]);
  });
  it("are none without a picture", () => {
    expect(pictureSources([undefined, undefined], "poster", OPEN)).toEqual([]);
  });
  it("offer the sizes that TMDB draws", () => {
    expect(pictureSources([poster], "poster", OPEN)[0]?.srcset).toBe(
      [154, 185, 342, 500].map((width) => `https://image.tmdb.org/t/p/w${width}/abc.jpg ${width}w`).join(", "),
    );
  });
});
