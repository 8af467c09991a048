import type { Kind, Scope } from "../api/commands";
import type { LanguageChoice } from "../i18n/language";
import { isBoolean, isText, oneOf, Persisted } from "./persisted.svelte";

export const SCOPES = ["mine", "all"] as const satisfies readonly Scope[];
export const KINDS = ["everything", "anime", "shows", "movies"] as const satisfies readonly Kind[];
export const LANGUAGES = ["follow", "en", "zh-Hans"] as const satisfies readonly LanguageChoice[];
/** Minutes after midnight at which a day may begin. */
export const DAY_STARTS = [0, 60, 120, 180, 240, 300, 360] as const;

/** What this device remembers of a person's choices. */
export class Choices {
  /** Entry id. */
  readonly account = new Persisted("account", "", isText);
  readonly scope = new Persisted<Scope>("scope", "mine", oneOf(...SCOPES));
  readonly kind = new Persisted<Kind>("kind", "everything", oneOf(...KINDS));
  /** ISO 3166 in lower case; empty: any. */
  readonly country = new Persisted("country", "", isText);
  readonly dayStarts = new Persisted<number>("day_starts", 0, oneOf<number>(...DAY_STARTS));
  readonly language = new Persisted<LanguageChoice>("language", "follow", oneOf(...LANGUAGES));
  readonly hideSpoilers = new Persisted("hide_spoilers", false, isBoolean);
}
