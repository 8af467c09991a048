import type { Images, Picture } from "./messages";

/** One way to load a picture; the next one is tried when it fails. */
export interface Source {
  readonly src: string;
  readonly srcset?: string;
  readonly route: Route;
}

export type Route = "direct" | "proxy";

const TMDB = "https://image.tmdb.org/t/p";

/** After this many failures in a row TMDB's host counts as unreachable from this device. */
const STRIKES = 2;

/** Whether this device reaches TMDB's own image host; what was learned on one picture helps all others. */
export class DirectRoute {
  #strikes = 0;

  get open(): boolean {
    return this.#strikes < STRIKES;
  }
  loaded(): void {
    this.#strikes = 0;
  }
  failed(): void {
    this.#strikes += 1;
  }
}

/** Widths to choose from, and the one for browsers that do not choose. */
const SHAPES = {
  poster: { widths: [154, 185, 342, 500], middle: 342 },
  backdrop: { widths: [780, 1280], middle: 780 },
  still: { widths: [185, 342, 500], middle: 342 },
  face: { widths: [185], middle: 185 },
  logo: { widths: [92, 154], middle: 92 },
} as const;

export type Shape = keyof typeof SHAPES;

/** The ways to load a poster in the order to try them: TMDB itself, Home Assistant, then Trakt's picture. */
export function posterSources(
  poster: Picture | undefined,
  fallback: Picture | undefined,
  images: Images,
  direct: boolean,
): Source[] {
  return pictureSources([poster, fallback], "poster", images, direct);
}

/** The same for any picture: the first that loads is shown. */
export function pictureSources(
  pictures: readonly (Picture | undefined)[],
  shape: Shape,
  images: Images,
  direct: boolean,
): Source[] {
  return pictures
    .filter((picture) => picture !== undefined)
    .flatMap((picture) => routes(picture, images, direct).map((route) => source(picture, shape, route)));
}

function routes(picture: Picture, images: Images, direct: boolean): Route[] {
  const hotlinked = picture.source === "tmdb" && images === "direct" && direct;
  return hotlinked ? ["direct", "proxy"] : ["proxy"];
}

function source(picture: Picture, shape: Shape, route: Route): Source {
  if (picture.source === "trakt") return { src: address(picture, "full", route), route };
  const { widths, middle } = SHAPES[shape];
  const srcset = widths.map((width) => `${address(picture, `w${width}`, route)} ${width}w`).join(", ");
  return { src: address(picture, `w${middle}`, route), srcset, route };
}

function address({ source, name, sig }: Picture, size: string, route: Route): string {
  if (route === "direct") return `${TMDB}/${size}/${name}`;
  return `/api/trakt_panel/image/${source}/${size}/${encodeURIComponent(name)}?sig=${encodeURIComponent(sig)}`;
}
