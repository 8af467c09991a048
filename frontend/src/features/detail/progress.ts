import type { EpisodeCard, Progress } from "../../lib/api/messages";
import { isBareDate } from "../../lib/i18n/clock";

/** How far a person is with these episodes: what is not out yet does not count, unless it was watched already. */
export function progressOf(episodes: readonly EpisodeCard[], now: Date): Progress {
  const today = now.toISOString().slice(0, 10);
  const isOut = ({ at, watched }: EpisodeCard) =>
    watched === true || (at !== undefined && (isBareDate(at) ? at <= today : new Date(at) <= now));
  const out = episodes.filter(isOut);
  return { aired: out.length, completed: out.filter(({ watched }) => watched).length };
}
