import type * as z from 'zod';
import { guestPaths } from '../../core/contract/routing/guest-paths.ts';
import { routeUrl, type UrlValues } from '../../core/contract/routing/route-url.ts';

type GuestRoute = keyof typeof guestPaths;

interface Asked {
  readonly params?: UrlValues;
  readonly query?: UrlValues;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A site as a guest's browser reaches it. */
export interface Site {
  readonly url: string;
  /** @throws when the answer is an error */
  page(path: string): Promise<{ readonly type: string; readonly headers: Headers }>;
  /** Asks a route of guests. @throws when it is refused, or the answer is not what the contract says */
  ask<S extends z.ZodType>(route: GuestRoute, answer: S, asked: Asked): Promise<z.output<S>>;
}

export function openSite(url: string): Site {
  async function fetched(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(url + path, { redirect: 'manual', ...init });
    if (answer.ok) return answer;
    throw new Error(
      `${init.method ?? 'GET'} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`,
    );
  }
  return {
    url,
    async page(path) {
      const { headers, body } = await fetched(path);
      await body?.cancel();
      return { type: headers.get('content-type') ?? '', headers };
    },
    async ask(route, schema, { params = {}, query = {}, headers = {}, body }) {
      const { method } = guestPaths[route];
      const answer = await fetched(routeUrl(guestPaths[route], params, query), {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return schema.parse(text ? JSON.parse(text) : undefined);
    },
  };
}
