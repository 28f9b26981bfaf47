import type { HttpFunction } from '../http-functions.ts';
import type { Permission } from '../permissions.ts';

/**
 * Who a route is for. `platform`: operators. `page` answers HTML, `webhook` is called by machines
 * that sign their requests.
 */
export type Surface = 'public' | 'portal' | 'platform' | 'page' | 'webhook';

/** How a caller proves who they are. `link`: a signed token in the path. `session`: the portal's cookie. */
export type Auth = 'none' | 'link' | 'session' | 'signature';

export interface RoutePath {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly surface: Surface;
  readonly auth: Auth;
  /** What the actor must be allowed to do; null where there is no actor to ask. */
  readonly permission: Permission | null;
  /** The function that serves it: an entry file in a folder of `lambdas/handlers/http`. */
  readonly function: HttpFunction;
  /**
   * The rate limit for one IP address: every request counts for `holds` and `sign-ins`, only misses count for
   * `look-ups`. Over the limit, requests are refused for the rest of the minute.
   */
  readonly limit?: Limit;
}

export type Limit = 'holds' | 'look-ups' | 'sign-ins';

/** HEAD asks for the headers that GET would have. */
export type RequestMethod = RoutePath['method'] | 'HEAD';

/** The methods that a route answers. Link previews and monitors ask for pages with HEAD. */
export function methodsOf({ surface, method }: RoutePath): readonly RequestMethod[] {
  return surface === 'page' ? [method, 'HEAD'] : [method];
}

/** API Gateway's route for every request that no route of the registry takes, and the function that answers it. */
export const unrouted = { key: '$default', function: 'pages' } as const satisfies {
  key: string;
  function: HttpFunction;
};

/** Requests that another website could make a browser send: accepted only from the portal's own pages. */
export function isChange({ surface, method }: RoutePath): boolean {
  return (surface === 'portal' || surface === 'platform') && method !== 'GET';
}

/** A signed link in the path, or a code in the body, may be guessed at: misses are counted. */
export function behindLink<
  const M extends 'GET' | 'POST' | 'DELETE',
  const P extends string,
  const F extends HttpFunction,
>(method: M, path: P, fn: F) {
  const asked = { method, path, surface: 'public', auth: 'link', permission: null, function: fn } as const;
  return withLimit('look-ups', asked);
}

export function withLimit<const L extends Limit, R extends RoutePath>(limit: L, route: R) {
  return { ...route, limit } as const;
}
