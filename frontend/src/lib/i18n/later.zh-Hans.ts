import { detail } from "./detail.zh-Hans";
import { lists } from "./lists.zh-Hans";
import { mine } from "./mine.zh-Hans";
import { season } from "./season.zh-Hans";
import { settings } from "./settings.zh-Hans";
import { titles } from "./titles.zh-Hans";

export const later = { ...detail, ...lists, ...mine, ...season, ...settings, ...titles };
