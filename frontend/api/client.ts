import type { RouteId } from '../../core/contract/paths.ts';
import type { RouteOutput, RouteSchema, Sent, schemas } from '../../core/contract/routes.ts';
import type { RoutePath } from '../../core/contract/routing/route-path.ts';
import { routeUrl, type UrlValues } from '../../core/contract/routing/route-url.ts';
import { asCallProblem, CallProblem, problemOf } from './problem.ts';

type Part<R extends RouteId, K extends keyof RouteSchema> = [Sent<R, K>] extends [never]
  ? { [P in K]?: never }
  : { [P in K]: Sent<R, K> };

/** Options of any call, for every route. */
export interface AnyCall {
  params?: UrlValues | undefined;
  query?: UrlValues | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** What a call to a route takes: exactly the parts that the route reads. */
export type CallInput<R extends RouteId> = Part<R, 'params'> &
  Part<R, 'query'> &
  Part<R, 'headers'> &
  Part<R, 'body'> &
  AnyCall;

/** Routes that answer JSON or nothing; pages and files are reached by `routeUrl`. */
export type CallableRoute = {
  [R in RouteId]: (typeof schemas)[R] extends { produces: string } ? never : R;
}[RouteId];

/**
 * Calls these routes of the registry. A call throws a CallProblem for every answer that is not a success, with
 * code `offline` where there was none; an aborted call throws the abort itself.
 */
export function clientOf<const K extends RouteId>(paths: Readonly<Record<K, RoutePath>>) {
  return <R extends K & CallableRoute>(route: R, input: CallInput<R>): Promise<RouteOutput<R>> =>
    requestRoute(paths[route], input);
}

/** Sends a request and reads its answer as JSON, of a type that the caller knows. @throws CallProblem */
export async function requestRoute(route: RoutePath, input: AnyCall) {
  const response = await send(route, input);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return JSON.parse('null');
  try {
    return await response.json();
  } catch (error) {
    throw new CallProblem('unreadable', String(error));
  }
}

/** Sends the page's language, so that the API's texts can be shown as they are. */
async function send(route: RoutePath, { params, query, headers, body, signal }: AnyCall) {
  const language = globalThis.document?.documentElement.lang;
  try {
    return await fetch(routeUrl(route, params, query), {
      method: route.method,
      headers: {
        accept: 'application/json',
        ...(language && { 'accept-language': language }),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw asCallProblem(error);
  }
}
