import { expect, it } from "vitest";
import { parseReference, tmdbPage, traktPage } from "./reference";

it("reads episodes and titles by every id known", () => {
  const episode = parseReference("show/trakt-1390.tmdb-1399.imdb-tt0944947/s02e01");
  expect(episode).toEqual({ media: "show", ids: { trakt: 1390, tmdb: 1399, imdb: "tt0944947" }, season: 2, episode: 1 });
  expect(parseReference("movie/imdb-tt0111161")).toEqual({ media: "movie", ids: { imdb: "tt0111161" } });
  expect(parseReference("show/nonsense")).toBeNull();
});

it("finds the services' own pages, where the service is known", () => {
  const episode = parseReference("show/trakt-1390.tmdb-1399/s02e01");
  const movie = parseReference("movie/tmdb-278");
  expect(episode && traktPage(episode)).toBe("https://trakt.tv/shows/1390/seasons/2/episodes/1");
  expect(episode && tmdbPage(episode)).toBe("https://www.themoviedb.org/tv/1399/season/2/episode/1");
  expect(movie && traktPage(movie)).toBeNull();
  expect(movie && tmdbPage(movie)).toBe("https://www.themoviedb.org/movie/278");
});
