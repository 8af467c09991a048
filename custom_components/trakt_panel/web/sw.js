// The shell from the network while it answers, from this cache when it does not; hashed assets from the cache first.
// Everything below /api/ is live and never touched. Only caches with our own prefix are deleted.
const PREFIX = "trakt-panel-";
const CACHE = `${PREFIX}75591e98f8aa9a86`;
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(["./","assets/app-BtyOH-hR.js","assets/app-CkZtbQtd.css","assets/BackButton-Dc-8bj7Q.js","assets/Detail-BUchzS5O.css","assets/Detail-CmLdicgr.js","assets/details-8ZcBQXwy.js","assets/Discover-0NiSOcZ4.css","assets/Discover-CXenO7pa.js","assets/en-pY3WUfOl.js","assets/failure-WVxC_3ev.js","assets/genres.zh-Hans-BjRbaSbC.js","assets/ListRow-B0HR98Md.css","assets/ListRow-CFRUdCCt.js","assets/media-MvzS7mkx.css","assets/media.svelte-DlQNR4Au.js","assets/Mine-593s0fum.css","assets/Mine-pdP_cT8e.js","assets/PosterGrid-C-C_Ajtw.js","assets/PosterGrid-CyaxSzhz.css","assets/QuickMenu-CyK3Z46i.css","assets/QuickMenu-DwbxN4LF.js","assets/Rail-BtF_pT05.js","assets/Rail-frgX1xKl.css","assets/ScheduleOptions-D78L6cVA.js","assets/ScheduleOptions-g_Zb3ON2.css","assets/SelectRow-CmRpND0z.js","assets/SelectRow-CQmURkmN.css","assets/Settings-Cm12qWxH.js","assets/Settings-Di2xCniT.css","assets/Sheet-Bzdi-PiO.js","assets/Sheet-jdzkGsE_.css","assets/standalone-Ca1Ky69Q.js","assets/until-CLfwDCrK.js","assets/zh-Hans-Cj44ixAd.js"]))
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
