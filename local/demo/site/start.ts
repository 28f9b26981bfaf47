import { readFileSync } from 'node:fs';
import { type HttpRequest, type HttpResponse, textResponse } from '../../interpreter/http/exchange.ts';
import { messageServer } from '../../interpreter/http/server.ts';
import { close, listen, portOf, type ReservedPort } from '../../interpreter/ports.ts';
import { activityPage, homePage, indexPage, missingPage, otherPage } from './pages.ts';
import { activitySlug, type DemoVenue } from './venue.ts';

export type { DemoVenue } from './venue.ts';

export interface DemoSitesOptions {
  /** 0 takes any free one. */
  readonly port: number | ReservedPort;
  /** Asked at every request: venues may come and change while the sites are up. */
  readonly venues: () => readonly DemoVenue[];
}

/**
 * Starts the demo venues' own websites, all on one origin that is not the API's: `/`, and for each venue
 * `/<slug>`, `/<slug>/iframe`, `/<slug>/popup`, `/<slug>/floating` and `/<slug>/<activity>`.
 * @throws HostFailure when the port is taken.
 */
export async function startDemoSites({ port, venues }: DemoSitesOptions) {
  const answer = async (request: HttpRequest) => respond(request, venues());
  const server = await listen(
    messageServer(answer, (message) => console.error('Demo websites:', message)),
    port,
  );
  return { url: `http://localhost:${portOf(server)}`, close: () => close(server) };
}

function respond({ path }: HttpRequest, venues: readonly DemoVenue[]): HttpResponse {
  const { pathname } = new URL(path, 'http://localhost');
  if (pathname === '/style.css') return asset('style.css', 'text/css');
  if (pathname === '/icon.svg') return asset('icon.svg', 'image/svg+xml');
  const found = pageAt(pathname.replace(/\/$/, ''), venues);
  return textResponse(found === undefined ? 404 : 200, found ?? missingPage(), 'text/html; charset=utf-8');
}

function pageAt(pathname: string, venues: readonly DemoVenue[]): string | undefined {
  const [, slug, page, ...more] = pathname.split('/');
  if (slug === undefined) return indexPage(venues);
  const index = venues.findIndex((venue) => venue.slug === slug);
  const venue = venues[index];
  if (venue === undefined || more.length > 0) return undefined;
  if (page === undefined) return homePage(venue, index);
  if (page === 'iframe' || page === 'popup' || page === 'floating') return otherPage(venue, index, page);
  const activity = venue.activities.find((one) => one.id === page || activitySlug(one) === page);
  return activity && activityPage(venue, index, activity);
}

function asset(name: string, type: string): HttpResponse {
  return textResponse(200, readFileSync(new URL(name, import.meta.url), 'utf8'), `${type}; charset=utf-8`);
}
