// Answers for the pages that a browser keeps (components/offline/kept-pages.ts) when the network does not: a member's wallet
// and a brand's scanner. It is registered for these two only, writes nothing, and keeps no page by itself. Nothing here
// depends on a build: browsers compare this file, kept pages name their own assets, and assets never change under one name.

const patienceMs = 5_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The network's answer, unless it has none to give in time. */
async function heard(request) {
  const late = new Promise((_, reject) => {
    setTimeout(reject, patienceMs);
  });
  const answer = await Promise.race([fetch(request), late]);
  // What stands before a server that is down says so in these.
  if (answer.status >= 502 && answer.status <= 504) throw new Error(`${answer.status}`);
  return answer;
}

async function page(request) {
  const kept = await caches.match(new URL(request.url).pathname, { ignoreVary: true });
  return kept ? heard(request).catch(() => kept) : fetch(request);
}

const asset = async (request) => (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/_next/static/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request));
});
