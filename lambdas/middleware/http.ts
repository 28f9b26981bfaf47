import middy from '@middy/core';
import httpRouterHandler from '@middy/http-router';
import type { Context } from 'aws-lambda';
import { type HttpFunction, paths, type RouteId } from '../../core/contract/paths.ts';
import type { Route, RouteInput, RouteOutput, RouteSchema, schemas } from '../../core/contract/routes.ts';
import { can } from '../../core/domain/permissions/can.ts';
import { Problem } from '../../core/domain/problem.ts';
import { actorFrom } from './actor.ts';
import { parseInput } from './parse.ts';
import { problemJson } from './problem-json.ts';
import { Reply } from './reply.ts';
import type { HttpEvent, HttpResult, Request } from './request.ts';

type RoutesOf<F extends HttpFunction> = {
  [R in RouteId]: (typeof paths)[R]['function'] extends F ? R : never;
}[RouteId];

interface RouteHandler<R extends RouteId> {
  handle(input: RouteInput<R>, request: Request): Promise<RouteOutput<R> | Reply>;
}

/** What runs for each route of a function: all of them, and no others. */
export type Handlers<F extends HttpFunction> = { [R in RoutesOf<F>]: RouteHandler<R>['handle'] };

/**
 * The schemas of a function's routes, handed in by its own file: making a schema takes time whenever a function
 * starts, so none is made for the routes of others.
 */
export type SchemasOf<F extends HttpFunction> = Pick<typeof schemas, RoutesOf<F>>;

interface AnyRouteHandler {
  handle(input: ReturnType<typeof parseInput>, request: Request): Promise<unknown>;
}

/**
 * The Lambda handler of an HTTP function: routes, authenticates, checks the permission, parses, runs,
 * and answers, by what the registry says of each route.
 */
export function httpHandler<F extends HttpFunction>(fn: F, known: SchemasOf<F>, handlers: Handlers<F>) {
  const implementations: Record<string, AnyRouteHandler['handle']> = handlers;
  const router = httpRouterHandler<HttpEvent, HttpResult>(
    routesOf(fn, known).map((route) => ({
      method: route.method,
      path: route.path,
      handler: (event: HttpEvent, context: Context) =>
        serve(route, implementations[route.id], event, context),
    })),
  );
  return middy<HttpEvent, HttpResult>().use(problemJson()).handler(router);
}

const routeIds = Object.keys(paths).filter((id): id is RouteId => id in paths);

function routesOf(fn: HttpFunction, known: Partial<Record<RouteId, RouteSchema>>): Route[] {
  return routeIds.flatMap((id) => {
    const schema = known[id];
    return schema && paths[id].function === fn ? [{ id, ...paths[id], ...schema }] : [];
  });
}

async function serve(
  route: Route,
  handle: AnyRouteHandler['handle'] | undefined,
  event: HttpEvent,
  context: Context,
): Promise<HttpResult> {
  if (!handle) throw new Error(`No handler for ${route.id}.`);
  const request = requestFrom(route, event, context);
  const output = await handle(parseInput(route, event), request);
  return result(route, output);
}

/** Authenticates and authorizes before anything of the request is read. */
function requestFrom(route: Route, event: HttpEvent, context: Context): Request {
  const actor = route.auth === 'session' ? actorFrom(event) : null;
  if (actor && route.permission && !can(actor, route.permission)) {
    throw new Problem(
      'forbidden',
      'Your role does not allow this. Ask an administrator of your organization.',
    );
  }
  return {
    requestId: event.requestContext.requestId ?? context.awsRequestId,
    headers: event.headers,
    cookies: event.cookies ?? [],
    rawBody: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    actor,
  };
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
