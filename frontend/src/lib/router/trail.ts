import type { Tab } from "./path";

/** One step of the way through the app, and the tab it was taken in. */
export interface Step {
  readonly tab: Tab;
  readonly path: string;
}

/** The steps up to where a person is, newest last; as much as anyone goes back. */
export type Trail = readonly Step[];

const LONGEST = 60;

export const walk = (trail: Trail, step: Step): Trail => [...trail, step].slice(-LONGEST);

export const replace = (trail: Trail, step: Step): Trail => [...trail.slice(0, -1), step];

/** After the host moved by itself: a step back where the path is the one before, else a step on. */
export function follow(trail: Trail, path: string, tabOf: (path: string) => Tab | null): Trail {
  const before = trail.at(-2);
  if (before?.path === path) return trail.slice(0, -1);
  return walk(trail, { tab: tabOf(path) ?? trail.at(-1)?.tab ?? "discover", path });
}

/** Whether going back one step of the history stays in the tab. */
export function isBackInTab(trail: Trail): boolean {
  const [before, here] = trail.slice(-2);
  return trail.length > 1 && before?.tab === here?.tab;
}

/** Where a person was in this tab before the page they are on; null: nowhere. */
export function lastElsewhere(trail: Trail, here: Step): string | null {
  return trail.findLast(({ tab, path }) => tab === here.tab && path !== here.path)?.path ?? null;
}

/** Where a person last was in a tab, settings aside; null: nowhere yet. */
export const lastIn = (trail: Trail, tab: Tab): string | null =>
  trail.findLast((step) => step.tab === tab && step.path !== "/settings")?.path ?? null;
