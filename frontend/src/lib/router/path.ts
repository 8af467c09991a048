import type { BareDate } from "../api/messages";

/** Where a person is in the app. */
export type Route = { readonly tab: "schedule"; readonly week?: BareDate } | { readonly tab: "settings" };

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a path; one that nobody knows leads to the schedule. */
export function parsePath(path: string): Route {
  const [tab, week] = path.split(/[/?#]/).filter(Boolean);
  if (tab === "settings") return { tab };
  return week && isDate(week) ? { tab: "schedule", week } : { tab: "schedule" };
}

export function pathOf(route: Route): string {
  return route.tab === "schedule" && route.week ? `/schedule/${route.week}` : `/${route.tab}`;
}

const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text));
