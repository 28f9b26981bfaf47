import { beforeAll, expect, test } from '@jest/globals';
import type { OpenApi } from '../../core/contract/openapi.ts';
import { routes } from '../../core/contract/routes.ts';
import { templates } from '../cdk/support/stacks.ts';
import { sharedWorld } from '../support/world.ts';
import { call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';

const world = sharedWorld();
const registered = routes.map(({ method, path }) => `${method} ${path}`).sort();

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter(world);
});

test('every route of the registry is synthesized, and no other', () => {
  const { App } = templates();
  const [http] = Object.keys(
    App.findResources('AWS::ApiGatewayV2::Api', { Properties: { ProtocolType: 'HTTP' } }),
  );
  const synthesized = Object.values(App.findResources('AWS::ApiGatewayV2::Route'))
    .filter(({ Properties }) => Properties.ApiId.Ref === http)
    .map(({ Properties }) => Properties.RouteKey);
  expect(synthesized.sort()).toEqual(registered);
});

test('every route of the registry is served by the local host, by the function it names, and no other', async () => {
  const served: { protocol: string; key: string; entry: string }[] = await (
    await fetch(`${world.info.site}/__local/routes`)
  ).json();
  const http = served.filter(({ protocol }) => protocol === 'HTTP').map(({ key, entry }) => [key, entry]);
  const expected = routes.map((route) => [
    `${route.method} ${route.path}`,
    `lambdas/handlers/http/${route.function}.ts`,
  ]);
  expect(http.sort()).toEqual(expected.sort());
});

test('every route of the registry is in the API reference as served, and no other', async () => {
  const reference: OpenApi = await (await fetch(`${world.info.site}/openapi.json`)).json();
  const described = Object.entries(reference.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [
      `${method.toUpperCase()} ${path}`,
      operationId,
    ]),
  );
  expect(described.sort()).toEqual(routes.map(({ id, method, path }) => [`${method} ${path}`, id]).sort());
});

test.each(routes.map(({ id }) => id))('%s has a handler that answers', async (id) => {
  const { status, json, text } = await call(world, id, counter.good[id]);
  // Neither API Gateway's own 404, nor that of a function that does not know the route, nor a crash.
  expect(json).not.toEqual({ message: 'Not Found' });
  expect(text).not.toContain('nothing at this address');
  expect(status).toBeLessThan(500);
});
