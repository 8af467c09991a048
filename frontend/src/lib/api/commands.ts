import type { Connection } from "./bridge";
import { Failure, failureOf } from "./failure";
import type { Answers, Change, Scope } from "./messages";
import type { Ids } from "./reference";

export type Kind = "everything" | "anime" | "shows" | "movies";

/** Home Assistant answers in time or not at all; this long is as long as anyone waits for a view. */
const PATIENCE = 30_000;

export interface ScheduleQuestion {
  readonly language: string;
  readonly week?: string;
  readonly scope: Scope;
  readonly filter: Kind;
  readonly country?: string;
  readonly time_zone: string;
  readonly first_weekday: number;
  /** Minutes after midnight. */
  readonly day_starts: number;
}

export interface MarkWatched {
  readonly media: "episode" | "season" | "show" | "movie";
  readonly ids: Ids;
  readonly season?: number;
  readonly episode?: number;
  readonly up_to_here?: boolean;
  readonly confirm_plays?: number;
  /** A word, or an ISO moment with its offset. */
  readonly watched_at: "now" | "released" | "unknown" | (string & {});
  readonly again?: boolean;
}

type Commands = Exclude<keyof Answers, "subscribe">;
export type Writes =
  | "mark_watched"
  | "mark_unwatched"
  | "add_to_watchlist"
  | "remove_from_watchlist"
  | "add_favorite"
  | "remove_favorite"
  | "add_to_list"
  | "remove_from_list"
  | "create_list"
  | "change_list"
  | "delete_list"
  | "reorder_list"
  | "reorder_lists"
  | "rate"
  | "unrate"
  | "favorite_collection"
  | "drop"
  | "restore"
  | "hide"
  | "unhide"
  | "start_rewatch"
  | "checkin"
  | "cancel_checkin"
  | "undo";
/** What is done to this household's own records: no intent, and nothing to undo. */
export type Settlings = "send" | "discard" | "send_all" | "discard_all" | "set_offset" | "set_specials" | "flush_cache";
export type Reads = Exclude<Commands, Writes | Settlings>;

/** Asks for a view; a late or failed answer is a Failure. */
export async function read<Name extends Reads>(
  connection: Connection,
  name: Name,
  fields: object = {},
): Promise<Answers[Name]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure("no_connection")), PATIENCE);
  });
  try {
    return await Promise.race([write(connection, name, fields), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a write; while Home Assistant is away the connection keeps it, so it has no time limit. */
export async function write<Name extends Commands>(
  connection: Connection,
  name: Name,
  fields: object,
): Promise<Answers[Name]> {
  try {
    return await connection.sendMessagePromise<Answers[Name]>({ type: `trakt_panel/${name}`, ...fields });
  } catch (error) {
    throw failureOf(error);
  }
}

export async function subscribe(
  connection: Connection,
  entryId: string,
  listener: (change: Change) => void,
): Promise<() => unknown> {
  try {
    return await connection.subscribeMessage(listener, { type: "trakt_panel/subscribe", entry_id: entryId });
  } catch (error) {
    throw failureOf(error);
  }
}
