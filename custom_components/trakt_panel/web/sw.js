// The shell from the network while it answers, from this cache when it does not; hashed assets from the cache first.
// Everything below /api/ is live and never touched. Only caches with our own prefix are deleted.
const PREFIX = "trakt-panel-";
const CACHE = `${PREFIX}b9ecb96f47592178`;
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(["./","assets/AccountState-BwDw8KcS.css","assets/AccountState-BXCORXET.js","assets/app-CgXyK9yN.js","assets/app-iRUTM3fB.css","assets/arrows-CxnRyLF9.js","assets/arrows-DatSyi3F.css","assets/BackButton-CkF-MFkg.js","assets/clipboard-Bm9_jnoV.js","assets/createInfiniteQuery-ClfZPuCV.js","assets/deeds-BeJEHabn.js","assets/Detail-DA_pcgBY.css","assets/Detail-n68bjh8c.js","assets/details-BXvMzYnT.js","assets/Discover-CozV6veT.js","assets/Discover-CT5nuiqt.css","assets/dist-BsbcV6pe.js","assets/en-BkjcU1Tq.js","assets/Facts-C2KV41AD.css","assets/Facts-DddgQ4hr.js","assets/failure-WVxC_3ev.js","assets/Gallery-CZo52fUs.css","assets/Gallery-YvNOqqah.js","assets/genres-BavtXQBz.js","assets/genres-DbcsigCr.css","assets/genres.zh-Hans-BjRbaSbC.js","assets/Icon-BneW6Mjf.js","assets/Icon-MvzS7mkx.css","assets/keepPlace-6FjL5hgJ.css","assets/keepPlace.svelte-Bt2ztuR7.js","assets/later.en-C1jpmAlA.js","assets/later.zh-Hans-Bzs74J-F.js","assets/LongPosterGrid-CCZT0_fx.js","assets/LongPosterGrid-CteiKXMN.css","assets/Mine-B5Sk-iN1.css","assets/Mine-DktA9uOh.js","assets/moreIcons-_xphcpw5.js","assets/NewList-D1pe8O58.js","assets/PictureNotice-Fxl_hYLq.js","assets/QRCode-BFNkErpT.css","assets/QRCode-DSVHsPeX.js","assets/QuickMenu-BH37poFU.css","assets/QuickMenu-DewJxEc8.js","assets/Rail-B7huWmn0.css","assets/Rail-COOu6f8t.js","assets/remedies-CFFTQXlG.js","assets/ScheduleOptions-C5edVGUX.js","assets/ScheduleOptions-g_Zb3ON2.css","assets/SearchField-DNveTTOB.js","assets/SearchField-DTs7FGVa.css","assets/SelectRow-CPb0vPQ7.js","assets/SelectRow-CQmURkmN.css","assets/Settings-CyYUmPgG.js","assets/Settings-jshWZ6yt.css","assets/Sheet-CvbSwasI.js","assets/Sheet-NVWTZ_BZ.css","assets/standalone-CdEPQxxL.js","assets/Stars-BHcnHXKi.js","assets/Stars-X7fLZmNc.css","assets/SwipeAway-B_u2vL-C.css","assets/SwipeAway-DdJ2_FTo.js","assets/SwitchRow-BB-LUpj9.css","assets/SwitchRow-CplJ8yEo.js","assets/TextRow-C7kPCWdy.js","assets/TextRow-t9pUpchJ.css","assets/transition-3D_iODlk.js","assets/WideButton-DPnCenHG.js","assets/WideButton-zCuHAXfc.css","assets/zh-Hans-ywkF6jr-.js"]))
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
