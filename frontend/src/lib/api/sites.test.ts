import { expect, it } from "vitest";
import { pagesOf, sitesFor } from "./sites";

const names = (...from: Parameters<typeof sitesFor>) => sitesFor(...from).map(({ name }) => name);

it("looks for anime by its original title where anime is known best", () => {
  const [bangumi] = sitesFor({ title: "Moonlit Bakery", original_title: "月下のパン屋", genres: ["anime"], country: "jp" }, false);
  expect(bangumi).toEqual({ name: "Bangumi", url: "https://bgm.tv/subject_search/%E6%9C%88%E4%B8%8B%E3%81%AE%E3%83%91%E3%83%B3%E5%B1%8B?cat=2" });
});

it("looks on Chinese sites for what is Chinese, and for whoever reads Chinese", () => {
  expect(names({ title: "云河志", country: "cn" }, false)).toEqual(["豆瓣", "哔哩哔哩"]);
  expect(names({ title: "盐与雪松", country: "us" }, true)).toEqual(["豆瓣", "哔哩哔哩"]);
  expect(names({ title: "Salt and Cedar", country: "us" }, false)).toEqual([]);
});

it("knows the pages that the ids of a reference lead to", () => {
  expect(pagesOf("show/trakt-1.tmdb-2.imdb-tt0000001").map(({ name }) => name)).toEqual(["Trakt", "TMDB", "IMDb"]);
  expect(pagesOf("movie/tmdb-2").map(({ name }) => name)).toEqual(["TMDB"]);
});
