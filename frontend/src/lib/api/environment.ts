import type { Insets, Profile } from "./bridge";

/** How this person, on this device, reads languages, clocks and calendars. */
export interface Environment {
  /** BCP 47, as the host says it. */
  readonly language: string;
  readonly timeZone: string;
  /** Home Assistant's own zone. */
  readonly serverTimeZone: string;
  /** 0 is Monday. */
  readonly firstWeekday: number;
  readonly hour12: boolean;
  /** null: as the device has it. */
  readonly dark: boolean | null;
  readonly narrow: boolean;
  readonly insets: Insets | null;
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SUNDAY_FIRST = new Set("AG AS AU BR CA CO HK ID IL IN JP KR MO MX PH TH TW US ZA".split(" "));

/** The device's languages; what is no language tag, such as a system's "C", is left out. */
export function deviceLanguages(told: readonly string[] = navigator.languages): string[] {
  const languages = told.flatMap((language) => {
    try {
      return Intl.getCanonicalLocales(language);
    } catch {
      return [];
    }
  });
  return languages.length ? languages : ["en"];
}

export const deviceLanguage = (): string => deviceLanguages()[0] ?? "en";

export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export function zoneOf(profile: Profile, server: string): string {
  return profile.time_zone === "server" ? server : deviceZone();
}

export function firstWeekdayOf(choice: Profile["first_weekday"], language: string): number {
  const index = WEEKDAYS.indexOf(choice);
  return index >= 0 ? index : firstWeekdayFor(language);
}

/** What a language's region begins its weeks with. */
export function firstWeekdayFor(language: string): number {
  const locale = new Intl.Locale(language).maximize() as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const day = locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay;
  if (day !== undefined) return day - 1;
  return SUNDAY_FIRST.has(locale.region ?? "") ? 6 : 0;
}

export function hour12Of(choice: Profile["time_format"], language: string): boolean {
  if (choice === "12" || choice === "24") return choice === "12";
  return hour12For(choice === "system" ? undefined : language);
}

export function hour12For(language: string | undefined): boolean {
  return new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions().hour12 ?? false;
}
