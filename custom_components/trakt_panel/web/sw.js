// The shell from the network while it answers, from this cache when it does not; hashed assets from the cache first.
// Everything below /api/ is live and never touched. Only caches with our own prefix are deleted.
const PREFIX = "trakt-panel-";
const CACHE = `${PREFIX}37c68cb57d71153f`;
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(["./","assets/app-CkZtbQtd.css","assets/app-gTPDRGoP.js","assets/BackButton-B77ZWRgW.js","assets/Detail-BUchzS5O.css","assets/Detail-YYRucrst.js","assets/details-DNOPcXYj.js","assets/Discover-0NiSOcZ4.css","assets/Discover-CBFaBJ50.js","assets/en-pY3WUfOl.js","assets/failure-WVxC_3ev.js","assets/genres.zh-Hans-BjRbaSbC.js","assets/ListRow-B0HR98Md.css","assets/ListRow-CFRUdCCt.js","assets/media-MvzS7mkx.css","assets/media.svelte-DlQNR4Au.js","assets/Mine-BvJB2qp2.css","assets/Mine-BVoV61gE.js","assets/PosterGrid-CyaxSzhz.css","assets/PosterGrid-KU9O5-sQ.js","assets/QuickMenu-BKVt-A7p.js","assets/QuickMenu-CyK3Z46i.css","assets/Rail-BSoja-1j.js","assets/Rail-frgX1xKl.css","assets/ScheduleOptions-D78L6cVA.js","assets/ScheduleOptions-g_Zb3ON2.css","assets/SelectRow-CmRpND0z.js","assets/SelectRow-CQmURkmN.css","assets/Settings-Di2xCniT.css","assets/Settings-zXSZgnip.js","assets/Sheet-Bzdi-PiO.js","assets/Sheet-jdzkGsE_.css","assets/standalone-fgLvWC74.js","assets/until-CLfwDCrK.js","assets/zh-Hans-Cj44ixAd.js"]))
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
