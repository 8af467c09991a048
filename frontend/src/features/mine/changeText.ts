import type { ChangeState, RecentChange } from "../../lib/api/messages";
import { enumeration } from "../../lib/i18n/enumeration";
import type { Key } from "../../lib/i18n/dictionary";
import type { App } from "../../lib/state/app.svelte";
import type { IconName } from "../../lib/ui/icons";
import type { Tint } from "../../lib/ui/IconTile.svelte";

const LOOKS: Readonly<Record<RecentChange["deed"], readonly [IconName, Tint]>> = {
  mark_watched: ["check", "green"],
  mark_unwatched: ["trash", "grey"],
  add_to_watchlist: ["bookmark", "blue"],
  remove_from_watchlist: ["bookmark", "grey"],
  add_favorite: ["heart", "red"],
  remove_favorite: ["heart", "grey"],
  favorite_collection: ["heart", "red"],
  rate: ["star", "orange"],
  unrate: ["star", "grey"],
  drop: ["close", "grey"],
  restore: ["undo", "green"],
  hide: ["hidden", "grey"],
  unhide: ["hidden", "blue"],
  start_rewatch: ["again", "purple"],
  add_to_list: ["list", "green"],
  remove_from_list: ["list", "grey"],
  create_list: ["plus", "green"],
  change_list: ["pencil", "blue"],
  delete_list: ["trash", "grey"],
  reorder_list: ["updown", "teal"],
  reorder_lists: ["updown", "teal"],
  checkin: ["play", "teal"],
  cancel_checkin: ["close", "grey"],
  undo: ["undo", "grey"],
};

export const lookOf = ({ deed }: RecentChange) => LOOKS[deed];

const TO_A_LIST = { add_to_list: "toast.listed", remove_from_list: "toast.unlisted" } as const satisfies Partial<Record<RecentChange["deed"], Key>>;

/** What was done: Rated 8 of 10. */
export function deedText({ words }: App, { deed, rating = 0, lists: [list] = [] }: RecentChange): string {
  if (deed === "rate") return words.t("deed.rate", { rating });
  return list && deed in TO_A_LIST ? words.t(TO_A_LIST[deed as keyof typeof TO_A_LIST], { list }) : words.say(`deed.${deed}`);
}

/** To what: the title with its episode's number, or the lists that were moved. */
export function subjectText(app: App, { deed, title, season, number, lists = [] }: RecentChange): string {
  if (deed === "reorder_lists") return enumeration(lists, app.words.format);
  return [title, app.code({ ...(season !== undefined && { season }), ...(number !== undefined && { number }) })].filter(Boolean).join(" ");
}

/** What still stands between a change and its service; null: nothing. */
export function stateText({ words }: App, state: ChangeState): string | null {
  return state === "done" ? null : words.say(`change.state.${state}`);
}
