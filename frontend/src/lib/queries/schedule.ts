import { createQuery } from "@tanstack/svelte-query";
import { read, type ScheduleQuestion } from "../api/commands";
import type { BareDate, Week } from "../api/messages";
import { isReadable } from "./info";
import type { App } from "../state/app.svelte";

/** The week that begins on `start()`, filtered as chosen. A change of filter shows the old week until the new one is here. */
export function useSchedule(app: App, start: () => BareDate) {
  return createQuery(() => {
    const entryId = app.account?.entry_id ?? "";
    const question = questionOf(app, start());
    return {
      queryKey: [entryId, "schedule", question] as const,
      queryFn: () => read(app.host.connection, "schedule", { entry_id: entryId, ...question }),
      enabled: isReadable(app.account),
      placeholderData: (week: Week | undefined) => (week?.start === question.week ? week : undefined),
    };
  });
}

function questionOf({ choices, environment, words }: App, week: BareDate): ScheduleQuestion {
  const country = choices.scope.current === "all" ? choices.country.current : "";
  return {
    language: words.content,
    week,
    scope: choices.scope.current,
    filter: choices.kind.current,
    ...(country && { country }),
    time_zone: environment.timeZone,
    first_weekday: environment.firstWeekday,
    day_starts: choices.dayStarts.current,
  };
}
