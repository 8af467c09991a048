// Audits an address as a phone would load it, without any throttling, in the browser that listens on a port; prints JSON.
// Usage: node audit.mjs ADDRESS PORT. What the browser has stored stays: whoever is signed in stays signed in.
import lighthouse from "lighthouse";

const [address, port] = process.argv.slice(2);
const { lhr } = await lighthouse(address, {
  port: Number(port),
  logLevel: "error",
  output: "json",
  onlyCategories: ["performance", "accessibility", "best-practices"],
  formFactor: "mobile",
  throttlingMethod: "provided",
  disableStorageReset: true,
});
if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);

const number = (name) => lhr.audits[name].numericValue;
const percent = (name) => Math.round(lhr.categories[name].score * 100);
const faults = ["accessibility", "best-practices"].flatMap((name) =>
  lhr.categories[name].auditRefs
    .map(({ id, weight }) => ({ weight, ...lhr.audits[id] }))
    .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
    .map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details?.items?.slice(0, 3) ?? [])}`),
);
console.log(
  JSON.stringify({
    address: lhr.finalDisplayedUrl,
    accessibility: percent("accessibility"),
    best_practices: percent("best-practices"),
    largest_paint: number("largest-contentful-paint") / 1000,
    blocked: number("total-blocking-time") / 1000,
    shifted: number("cumulative-layout-shift"),
    faults,
  }),
);
