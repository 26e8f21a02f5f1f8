/** Makes the door page come up after a reload without a connection: a service worker for this page alone keeps its files. */

/** Keeps the page at an address with all that it has loaded. Where browsers have no service workers, a reload needs one. */
export async function keepPage(path: string): Promise<void> {
  if (navigator.serviceWorker === undefined) return;
  const registration = await navigator.serviceWorker.register('/door-worker.js', { scope: path });
  const worker = registration.active ?? (await activeOf(registration));
  worker?.postMessage({ keep: [path, ...loadedFiles()] });
}

/** The app's own files, as far as this page has needed them. */
const loadedFiles = (): string[] => {
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = files.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
  return [...new Set(own.filter((path) => !path.startsWith('/api/')))];
};

function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const worker = registration.installing ?? registration.waiting;
  return new Promise((resolve) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') resolve(null);
    });
    if (worker === null) resolve(null);
  });
}
