import { detail } from "./detail.en";
import { lists } from "./lists.en";
import { mine } from "./mine.en";
import { season } from "./season.en";
import { settings } from "./settings.en";
import { titles } from "./titles.en";

/** What no first page says: it comes with the pages and menus that do. */
export const later = { ...detail, ...lists, ...mine, ...season, ...settings, ...titles } as const;
