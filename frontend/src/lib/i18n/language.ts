/** The two languages that the panel speaks. */
export type Spoken = "en" | "zh-Hans";

/** What a person chose: one of them, or whatever the host says. */
export type LanguageChoice = "follow" | Spoken;

export function spokenFor(language: string): Spoken {
  return language.toLowerCase().startsWith("zh") ? "zh-Hans" : "en";
}

const REGIONS: Readonly<Record<string, string>> = { "zh-hans": "zh-CN", "zh-hant": "zh-TW", zh: "zh-CN" };

/** The tag for titles and dates; Home Assistant names Chinese by script, the services name it by region. */
export function contentLanguage(choice: LanguageChoice, host: string): string {
  if (choice !== "follow" && spokenFor(host) === choice) return regional(host);
  return regional(choice === "follow" ? host : choice);
}

const regional = (language: string): string => REGIONS[language.toLowerCase()] ?? language;

/** The tag for dates and numbers around our own words, which are in one of two languages. */
export function formatLanguage(spoken: Spoken, content: string): string {
  return spokenFor(content) === spoken ? formatted(content) : spoken;
}

const formatted = (content: string): string => (content.startsWith("en") || content.startsWith("zh") ? content : "en");

/** The country to ask for offers in: that of the browser's first language which names one, else the likeliest. */
export function regionFor(content: string, languages: readonly string[]): string {
  const named = [...languages, content].map((language) => new Intl.Locale(language).region).find(Boolean);
  return named ?? new Intl.Locale(content).maximize().region ?? "US";
}
