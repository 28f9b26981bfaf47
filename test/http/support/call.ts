import { paths, type RouteId } from '../../../core/contract/paths.ts';
import { routeUrl, type UrlValues } from '../../../core/contract/routing/route-url.ts';
import type { World } from '../../support/world.ts';

export interface Call {
  readonly params?: UrlValues | undefined;
  readonly query?: UrlValues | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; `text` is sent as it is. */
  readonly body?: unknown;
  readonly text?: string;
  readonly cookie?: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** The body if it is JSON, else null. */
  readonly json: Awaited<ReturnType<Response['json']>>;
  readonly headers: Headers;
}

/** Calls a route of the registry as the portal's own pages do. */
export async function call(world: World, id: RouteId, asked: Call = {}): Promise<Answer> {
  const { params = {}, query = {}, headers = {}, body, cookie } = asked;
  const text = asked.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await fetch(world.info.site + routeUrl(paths[id], params, query), {
    method: paths[id].method,
    redirect: 'manual',
    headers: {
      origin: world.info.site,
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text }),
  });
  const type = answer.headers.get('content-type') ?? '';
  const received = await answer.text();
  const json = /json/.test(type) && received ? JSON.parse(received) : null;
  return { status: answer.status, type, text: received, json, headers: answer.headers };
}

/** @throws when it is refused: then there is nothing to test with. */
export async function must(world: World, id: RouteId, asked: Call): Promise<Answer> {
  const answer = await call(world, id, asked);
  if (answer.status < 300) return answer;
  throw new Error(`${id} (${paths[id].path}) was refused: ${answer.text}`);
}
