import { numberFormat } from "./formatters";

/** 45 min, 3 hr 20 min, 3小时20分. */
export function duration(minutes: number, language: string): string {
  const unit = (value: number, name: "hour" | "minute") =>
    numberFormat(language, { style: "unit", unit: name, unitDisplay: "short" }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  const parts = [hours > 0 && unit(hours, "hour"), (rest > 0 || hours === 0) && unit(rest, "minute")];
  const said = parts.filter((part) => part !== false);
  return language.startsWith("zh") && said.length > 1 ? said.join("").replace(/分钟$/, "分") : said.join(" ");
}
