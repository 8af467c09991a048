import type { EpisodeCard } from "../../lib/api/messages";
import { dayIn, hasAired, isBareDate, timeOfDay } from "../../lib/i18n/clock";
import { duration } from "../../lib/i18n/duration";
import { dateText } from "../../lib/i18n/format";
import type { App } from "../../lib/state/app.svelte";

/** What is told of an episode; before it is watched, no more than its person wants to know. */
export interface EpisodeText {
  readonly code: string;
  readonly title: string;
  /** When it came or comes out, and how long it runs. */
  readonly facts: readonly string[];
  readonly aired: boolean;
  /** Title, still and overview stay hidden. */
  readonly spoils: boolean;
}

export function episodeText(app: App, episode: EpisodeCard): EpisodeText {
  const { environment, now, words, choices } = app;
  const spoils = choices.hideSpoilers.current && episode.watched !== true;
  const today = dayIn(now.current, environment.timeZone, 0);
  const aired = episode.at !== undefined && hasAired(episode.at, now.current, today);
  return {
    code: app.code(episode) ?? "",
    title: !spoils && episode.title ? episode.title : words.t("detail.hidden", { number: episode.number }),
    facts: [whenText(app, episode, aired), ...(episode.runtime ? [duration(episode.runtime, words.format)] : [])],
    aired,
    spoils,
  };
}

function whenText({ environment, now, words }: App, { at }: EpisodeCard, aired: boolean): string {
  if (!at) return words.t("detail.unannounced");
  const { timeZone: zone, hour12 } = environment;
  const date = dateText(at, now.current, zone, words.format);
  if (aired || isBareDate(at)) return date;
  return `${date} ${timeOfDay(new Date(at), { language: words.format, zone, hour12 })}`;
}
