/** Crime, Comedy; 犯罪、喜剧. */
export const enumeration = (parts: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: "conjunction", style: "narrow" }).format(parts);
