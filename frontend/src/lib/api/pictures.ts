import type { Images, Picture } from "./messages";

/** One way to load a picture; the next one is tried when it fails. */
export interface Source {
  readonly src: string;
  readonly srcset?: string;
  readonly route: Route;
  /** Whose picture it is. */
  readonly of: Picture["source"];
}

export type Route = "direct" | "proxy";

const TMDB = "https://image.tmdb.org/t/p";

/** Widths to choose from, and the one for browsers that do not choose. */
const SHAPES = {
  poster: { widths: [154, 185, 342, 500], middle: 342 },
  backdrop: { widths: [780, 1280], middle: 780 },
  still: { widths: [185, 342, 500], middle: 342 },
  face: { widths: [185], middle: 185 },
  logo: { widths: [92, 154], middle: 92 },
} as const;

export type Shape = keyof typeof SHAPES;

/** Where a person wants TMDB's pictures from. */
export type ImageSource = "automatic" | Images;

/** The ways to TMDB's pictures in the order to try them. */
export function routesTo(images: Images, wanted: ImageSource, direct: boolean): readonly Route[] {
  if (images === "proxy" || wanted === "proxy") return ["proxy"];
  if (wanted === "direct") return ["direct"];
  return direct ? ["direct", "proxy"] : ["proxy"];
}

/** The ways to load a picture in the order to try them; the first that loads is shown. */
export function pictureSources(
  pictures: readonly (Picture | undefined)[],
  shape: Shape,
  routes: readonly Route[],
): Source[] {
  return pictures
    .filter((picture) => picture !== undefined)
    .flatMap((picture) => waysTo(picture, routes).map((route) => source(picture, shape, route)));
}

/** Trakt's pictures are never asked of Trakt by a browser. */
const waysTo = (picture: Picture, routes: readonly Route[]): readonly Route[] =>
  picture.source === "tmdb" ? routes : ["proxy"];

function source(picture: Picture, shape: Shape, route: Route): Source {
  if (picture.source === "trakt") return { src: address(picture, "full", route), route, of: "trakt" };
  const { widths, middle } = SHAPES[shape];
  const srcset = widths.map((width) => `${address(picture, `w${width}`, route)} ${width}w`).join(", ");
  return { src: address(picture, `w${middle}`, route), srcset, route, of: "tmdb" };
}

function address({ source, name, sig }: Picture, size: string, route: Route): string {
  if (route === "direct") return `${TMDB}/${size}/${name}`;
  return `/api/trakt_panel/image/${source}/${size}/${encodeURIComponent(name)}?sig=${encodeURIComponent(sig)}`;
}
