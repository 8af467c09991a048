/** The hash of this build, as the build stamped it into the page; empty while developing. */
export function appHash(): string {
  const stamp = document.querySelector<HTMLMetaElement>('meta[name="trakt-panel-app"]')?.content ?? "";
  return stamp.startsWith("__") ? "" : stamp;
}
