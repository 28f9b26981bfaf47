import { isSigningOut } from '../session/leaving.ts';

/** Where the service worker looks for files, too. */
const cacheName = 'bookingtms-portal';

/** Starts the service worker, and keeps the page and the files that it has loaded so far. */
export async function keepPortal(): Promise<void> {
  if (!('serviceWorker' in navigator) || isSigningOut()) return;
  try {
    // The worker adds files to the cache once it is there.
    const cache = await caches.open(cacheName);
    await navigator.serviceWorker.register('/portal-worker.js');
    const missing = [];
    for (const path of ['/check-in', ...loadedFiles()]) {
      if (!(await cache.match(path))) missing.push(path);
    }
    await cache.addAll(missing);
  } catch {
    // Without a line or without room the door works as long as the page stays open.
  }
}

function loadedFiles(): string[] {
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = files.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
  );
  return [...new Set(own.map(({ pathname }) => pathname))];
}
