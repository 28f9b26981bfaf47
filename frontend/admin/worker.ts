import { isPortalPath } from '../../core/contract/portal-pages.ts';

/** The portal's service worker: its page and its files on a bad line. It keeps no answers of the API. */

interface LaterEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface RequestEvent extends LaterEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

interface Worker {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly location: Location;
  addEventListener(type: 'install' | 'activate', listener: (event: LaterEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}

declare const self: Worker;

/** The page keeps its own files here too, before the worker controls it. */
const cacheName = 'bookingtms-portal';

/** One page answers for all addresses of the portal. */
const pageKey = '/check-in';

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isPortalPath(url.pathname)) event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** From the network, and its last copy where that fails. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await keep(pageKey, response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match(pageKey);
    if (kept) return kept;
    throw error;
  }
}

/** Files are named after their content: a copy is as good as the original. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(request, response.clone());
  return response;
}

/** Only the door makes the cache: after a sign-out, an answer that comes late brings nothing back. */
async function keep(key: Request | string, response: Response): Promise<void> {
  if (await caches.has(cacheName)) await (await caches.open(cacheName)).put(key, response);
}
