// Keeps the door page of one show working after a reload without a connection. Its scope is that page alone: nothing else of
// the app ever passes through here. Data is none of its business (web/src/door/storage.ts keeps that); it keeps files.
const CACHE = 'onsale.door';
const PATIENCE_MS = 3_000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(file(request));
});

// Files have a hash in their names, and never change.
addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep));
});

async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.ok) return answer;
    throw new Error(`the server answered ${answer.status}`);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

// Everything that the page has loaded, and the page itself, which is asked for anew. Files of an earlier release go: the page
// of another show is kept anew when it is opened.
async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const wanted = addresses.map((address) => new URL(address, location.origin).href);
  await Promise.all(
    wanted.map(async (address) => {
      if (isFile(address) && (await cache.match(address, { ignoreVary: true }))) return;
      await cache.add(new Request(address, { cache: 'no-cache' }));
    }),
  );
  for (const { url } of await cache.keys()) if (isFile(url) && !wanted.includes(url)) await cache.delete(url);
}

const isFile = (address) => new URL(address).pathname.startsWith('/assets/');
