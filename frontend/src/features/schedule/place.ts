import type { BareDate } from "../../lib/api/messages";

/** Where a person was in a week: so many pixels below the beginning of a day. */
export interface Place {
  readonly day: BareDate;
  readonly below: number;
  /** The day it was then: tomorrow the schedule opens at today again. */
  readonly on: BareDate;
}

const KEY = "trakt_panel_schedule_place";

export function remember(place: Place): void {
  sessionStorage.setItem(KEY, JSON.stringify(place));
}

/** The place in this week where the person last was today. */
export function recall(week: readonly BareDate[], today: BareDate): Place | null {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Place | null;
    return place && place.on === today && week.includes(place.day) ? place : null;
  } catch {
    return null;
  }
}
