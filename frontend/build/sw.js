// The shell from the network while it answers, from this cache when it does not; hashed assets from the cache first.
// Everything below /api/ is live and never touched. Only caches with our own prefix are deleted.
const PREFIX = "trakt-panel-";
const CACHE = `${PREFIX}__APP__`;
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(__PRECACHE__))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(shell(event.request));
  else if (url.pathname.startsWith(new URL("assets/", self.registration.scope).pathname)) {
    event.respondWith(asset(event.request));
  }
});

async function shell(request) {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const answer = await fetch(request, { signal });
    if (answer.ok || answer.type === "opaqueredirect") return answer;
  } catch {
    // Offline, or slower than anyone waits: the shell of the last visit.
  }
  return (await caches.match("./", { cacheName: CACHE })) ?? fetch(request);
}

async function asset(request) {
  return (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ?? fetch(request);
}
