const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** About how many ems a bold line takes, so that it can be made to fit before anything is drawn. */
export function roughWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.6), 0);
}
