// The shell from the network while it answers, from this cache when it does not; hashed assets from the cache first.
// Everything below /api/ is live and never touched. Only caches with our own prefix are deleted.
const PREFIX = "trakt-panel-";
const CACHE = `${PREFIX}687ad05d636fea43`;
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(["./","assets/AccountState-BwDw8KcS.css","assets/AccountState-DLsZXb_a.js","assets/app--Iy8qvvd.js","assets/app-iRUTM3fB.css","assets/arrows-DatSyi3F.css","assets/arrows-DlIMBAEA.js","assets/BackButton-CdjadWy7.js","assets/clipboard-Bm9_jnoV.js","assets/createInfiniteQuery-CsLBjr8p.js","assets/deeds-BeJEHabn.js","assets/Detail-DA_pcgBY.css","assets/Detail-RX_adAJS.js","assets/details-BQFuXjKP.js","assets/Discover-CT5nuiqt.css","assets/Discover-Da2GppYG.js","assets/dist-BsbcV6pe.js","assets/en-BkjcU1Tq.js","assets/Facts-C2KV41AD.css","assets/Facts-loxuPJAV.js","assets/failure-WVxC_3ev.js","assets/Gallery-CZo52fUs.css","assets/Gallery-D1H3dVip.js","assets/genres-DbcsigCr.css","assets/genres-FkF15fPg.js","assets/genres.zh-Hans-BjRbaSbC.js","assets/Icon-MvzS7mkx.css","assets/Icon-o31P-2-h.js","assets/keepPlace-6FjL5hgJ.css","assets/keepPlace.svelte-_Cx7RhzJ.js","assets/later.en-C1jpmAlA.js","assets/later.zh-Hans-Bzs74J-F.js","assets/LongPosterGrid-BvMrXowp.js","assets/LongPosterGrid-CteiKXMN.css","assets/Mine-B5Sk-iN1.css","assets/Mine-ex3DuiAX.js","assets/moreIcons-_xphcpw5.js","assets/NewList-DlouG9nh.js","assets/PictureNotice-CgOsdsum.js","assets/QRCode-BFNkErpT.css","assets/QRCode-Cxu2WS5y.js","assets/QuickMenu-BH37poFU.css","assets/QuickMenu-CZ7zNQhv.js","assets/Rail-_2oeCR19.js","assets/Rail-B7huWmn0.css","assets/remedies-CFFTQXlG.js","assets/ScheduleOptions-BJctW8uu.js","assets/ScheduleOptions-g_Zb3ON2.css","assets/SearchField-DsLJwkPf.js","assets/SearchField-DTs7FGVa.css","assets/SelectRow-CQmURkmN.css","assets/SelectRow-Dbxgs7oE.js","assets/Settings-Bj8P4b_U.js","assets/Settings-jshWZ6yt.css","assets/Sheet-N6swuZ2c.js","assets/Sheet-NVWTZ_BZ.css","assets/standalone-RycNYfMF.js","assets/Stars-DesPxhAV.js","assets/Stars-X7fLZmNc.css","assets/SwipeAway-B_u2vL-C.css","assets/SwipeAway-CWwI7DCK.js","assets/SwitchRow-BB-LUpj9.css","assets/SwitchRow-Bj8o4KTb.js","assets/TextRow-t9pUpchJ.css","assets/TextRow-z_TicZSQ.js","assets/transition-DzolpcJS.js","assets/WideButton-QHBp_lIZ.js","assets/WideButton-zCuHAXfc.css","assets/zh-Hans-ywkF6jr-.js"]))
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
