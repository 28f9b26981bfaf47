import middy from '@middy/core';
import httpRouterHandler from '@middy/http-router';
import type { Context } from 'aws-lambda';
import type { HttpFunction } from '../../core/contract/http-functions.ts';
import { paths, type RouteId } from '../../core/contract/paths.ts';
import type { Route, RouteInput, RouteOutput, RouteSchema, schemas } from '../../core/contract/routes.ts';
import { isChange, methodsOf } from '../../core/contract/routing/route-path.ts';
import type { Actor, Person } from '../../core/domain/permissions/actor.ts';
import { permits } from '../../core/domain/permissions/can.ts';
import { Problem } from '../../core/domain/problem.ts';
import { env } from '../runtime/config.ts';
import { addLogFields, logIdsOf } from '../runtime/log.ts';
import { identityFrom } from './actor.ts';
import { addressOf } from './address.ts';
import { parseInput, refuseLargeBody } from './parse.ts';
import { problemJson } from './problem-json.ts';
import { Reply } from './reply.ts';
import { actorOf, type HttpEvent, type HttpResult, personOf, type Request } from './request.ts';
import { logRequests, requestIdOf } from './request-log.ts';
import { requireSameOrigin } from './same-origin.ts';

type RoutesOf<F extends HttpFunction> = {
  [R in RouteId]: (typeof paths)[R]['function'] extends F ? R : never;
}[RouteId];

interface RouteHandler<R extends RouteId> {
  handle(input: RouteInput<R>, request: Request): Promise<RouteOutput<R> | Reply>;
}

/** A handler for each route of a function, and for no others. */
export type Handlers<F extends HttpFunction> = { [R in RoutesOf<F>]: RouteHandler<R>['handle'] };

/**
 * The schemas of a function's routes, passed in by its own file: creating schemas slows every start, so a
 * function creates none for other functions' routes.
 */
export type SchemasOf<F extends HttpFunction> = Pick<typeof schemas, RoutesOf<F>>;

interface AnyRouteHandler {
  handle(input: ReturnType<typeof parseInput>, request: Request): Promise<unknown>;
}

/**
 * The Lambda handler of an HTTP function: routes, authenticates, checks the permission, parses, runs and
 * answers, as the registry says for each route.
 */
export function httpHandler<F extends HttpFunction>(
  fn: F,
  known: SchemasOf<F>,
  handlers: Handlers<F>,
  guard?: Guard,
) {
  return routedHandler(fn, known, () => handlers, guard);
}

/** Runs before the handler, once caller and route are known: calls `serve`, or throws. */
export type Guard = (route: Route, request: Request, serve: () => Promise<HttpResult>) => Promise<HttpResult>;

const unguarded: Guard = (_route, _request, serve) => serve();

/** The same, where the handlers depend on the caller. */
export function routedHandler<F extends HttpFunction>(
  fn: F,
  known: SchemasOf<F>,
  handlersFor: (request: Request) => Handlers<F>,
  guard = unguarded,
) {
  const implementationsFor: (request: Request) => Implementations = handlersFor;
  const answer = (route: Route) => async (event: HttpEvent, context: Context) => {
    addLogFields({ route: route.id });
    refuseLargeBody(route, event);
    const request = await requestFrom(route, event, context);
    return guard(route, request, () => serve(route, implementationsFor(request), event, request));
  };
  const router = httpRouterHandler<HttpEvent, HttpResult>(
    routesOf(fn, known).flatMap((route) =>
      methodsOf(route).map((method) => ({ method, path: route.path, handler: answer(route) })),
    ),
  );
  return logRequests(fn, middy<HttpEvent, HttpResult>().use(problemJson()).handler(router));
}

type Implementations = Readonly<Record<string, AnyRouteHandler['handle'] | undefined>>;

const routeIds = Object.keys(paths).filter((id): id is RouteId => id in paths);

function routesOf(fn: HttpFunction, known: Partial<Record<RouteId, RouteSchema>>): Route[] {
  return routeIds.flatMap((id) => {
    const schema = known[id];
    return schema && paths[id].function === fn ? [{ id, ...paths[id], ...schema }] : [];
  });
}

async function serve(
  route: Route,
  implementations: Implementations,
  event: HttpEvent,
  request: Request,
): Promise<HttpResult> {
  const handle = implementations[route.id];
  if (!handle) throw new Error(`No handler for ${route.id}.`);
  const input = parseInput(route, event);
  addLogFields(logIdsOf(input.params));
  return result(route, await handle(input, request));
}

/** Authenticates and authorizes before it reads anything of the request. */
async function requestFrom(route: Route, event: HttpEvent, context: Context): Promise<Request> {
  const needsAddress = route.auth === 'session' || route.limit !== undefined;
  const address = needsAddress ? await addressOf(event) : event.requestContext.http.sourceIp;
  const { person, actor: known } = route.auth === 'session' ? identityFrom(event, address) : anonymous;
  const actor: Actor | null = known && route.method === 'GET' ? { ...known, isReading: true } : known;
  if (actor) addLogFields({ organizationId: actor.organizationId });
  // An API key is not used in a browser.
  if (isChange(route) && person?.role !== 'integration') requireSameOrigin(event.headers, env('SITE_URL'));
  if (route.permission !== null) authorize(route, person, actor);
  return {
    requestId: requestIdOf(event, context),
    headers: event.headers,
    cookies: event.cookies ?? [],
    rawBody: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    address,
    person,
    actor,
  };
}

const anonymous = { person: null, actor: null };

/** @throws Problem('unauthenticated' | 'no-organization' | 'forbidden') */
function authorize({ surface, permission }: Route, person: Person | null, actor: Actor | null): void {
  const who = surface === 'platform' ? personOf({ person }) : actorOf({ person, actor });
  if (permission === null || permits(who, permission)) return;
  throw new Problem('forbidden', 'role-not-allowed');
}

function result(route: Route, output: unknown): HttpResult {
  const given = output instanceof Reply ? output.result : jsonResult(output);
  const type = route.produces ? `${route.produces}; charset=utf-8` : 'application/json';
  return {
    statusCode: route.status,
    ...given,
    headers: {
      ...(given.body === undefined ? {} : { 'content-type': type }),
      'cache-control': 'no-store',
      ...given.headers,
    },
  };
}

function jsonResult(output: unknown): HttpResult {
  return output === undefined ? {} : { body: JSON.stringify(output) };
}
