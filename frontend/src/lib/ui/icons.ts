import type { MORE } from "./moreIcons";

/** Own strokes on a 24 unit grid, in the manner of SF Symbols: those of the first page. */
const FIRST = {
  calendar: "M7 3v3.5M17 3v3.5M3.75 9.5h16.5M6.5 5h11a2.75 2.75 0 0 1 2.75 2.75v9.5A2.75 2.75 0 0 1 17.5 20h-11a2.75 2.75 0 0 1-2.75-2.75v-9.5A2.75 2.75 0 0 1 6.5 5ZM8 13.25h.01M12 13.25h.01M16 13.25h.01M8 16.5h.01M12 16.5h.01",
  gear: "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10.2 3.6h3.6l.5 2.3 1.5.9 2.3-.7 1.8 3.1-1.7 1.6v1.8l1.7 1.7-1.8 3.1-2.3-.7-1.5.9-.5 2.3h-3.6l-.5-2.3-1.5-.9-2.3.7-1.8-3.1 1.7-1.7v-1.8L4.1 9.2l1.8-3.1 2.3.7 1.5-.9Z",
  left: "M14.75 5 8 12l6.75 7",
  right: "M9.25 5 16 12l-6.75 7",
  updown: "M8 9.5l4-4 4 4M8 14.5l4 4 4-4",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  check: "M5 12.75l4.5 4.75L19 7",
  sliders: "M4 7.5h8M18 7.5h2M4 16.5h2M12 16.5h8M15 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  menu: "M4 7h16M4 12h16M4 17h16",
  refresh: "M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 8.8M19.5 4v4.8h-4.8",
  clock: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.25V12l3.25 2",
  cloud: "M7.2 18.5a4.2 4.2 0 0 1-.4-8.38 5.5 5.5 0 0 1 10.6 1.08A3.7 3.7 0 0 1 17 18.5Z",
  offline: "M3.5 9.5a13 13 0 0 1 4-2.5M11 6.05a13 13 0 0 1 9.5 3.45M6.7 13.2a8.5 8.5 0 0 1 3.1-1.9M14.8 11.6a8.5 8.5 0 0 1 2.5 1.6M12 18.25h.01M4.5 3.5l15 17",
  person: "M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.75 20c.6-3.5 3.5-5.5 7.25-5.5s6.65 2 7.25 5.5",
  bookmark: "M7.5 3.75h9A1.75 1.75 0 0 1 18.25 5.5v15L12 16l-6.25 4.5v-15A1.75 1.75 0 0 1 7.5 3.75Z",
  moon: "M20 13.5A8 8 0 1 1 10.5 4a6.5 6.5 0 0 0 9.5 9.5Z",
  exclaim: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5v5.5M12 16.3h.01",
  tv: "M8 20h8M5.5 5h13A2.5 2.5 0 0 1 21 7.5v6.75a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 14.25V7.5A2.5 2.5 0 0 1 5.5 5Z",
  search: "M10.75 17.5a6.75 6.75 0 1 0 0-13.5 6.75 6.75 0 0 0 0 13.5ZM20 20l-4.4-4.4",
  stack: "M8 3.75h8M6.25 6.75h11.5M7 9.75h10A2.25 2.25 0 0 1 19.25 12v6A2.25 2.25 0 0 1 17 20.25H7A2.25 2.25 0 0 1 4.75 18v-6A2.25 2.25 0 0 1 7 9.75Z",
  lock: "M7.75 10.5V8a4.25 4.25 0 0 1 8.5 0v2.5M7.25 10.5h9.5A1.75 1.75 0 0 1 18.5 12.25v6a1.75 1.75 0 0 1-1.75 1.75h-9.5a1.75 1.75 0 0 1-1.75-1.75v-6a1.75 1.75 0 0 1 1.75-1.75Z",
  shield: "M12 3.5l7 2.5v5.5c0 4.3-2.9 7.4-7 9-4.1-1.6-7-4.7-7-9V6ZM9 9.5l6 6M15 9.5l-6 6",
} as const;

export type IconName = keyof typeof FIRST | keyof typeof MORE;

const drawn: Partial<Record<IconName, string>> = { ...FIRST };

/** Brings those of the other pages. */
export function addIcons(more: typeof MORE): void {
  Object.assign(drawn, more);
}

export const strokesOf = (name: IconName): string => drawn[name] ?? "";
export const iconNames = (): IconName[] => Object.keys(drawn) as IconName[];
