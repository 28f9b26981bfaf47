import { expect, test } from '@jest/globals';
import { events } from '../../core/contract/events.ts';
import { feedActions } from '../../core/contract/feeds.ts';
import { paths } from '../../core/contract/paths.ts';
import { methodsOf, type RoutePath, unrouted } from '../../core/contract/routing/route-path.ts';
import { idOf, running, templates } from './support/stacks.ts';

const find = running(templates());
const apis = find('AWS::ApiGatewayV2::Api');
const integrations = find('AWS::ApiGatewayV2::Integration');
const functions = find('AWS::Lambda::Function');

const routesOf = (protocol: 'HTTP' | 'WEBSOCKET') =>
  Object.values(find('AWS::ApiGatewayV2::Route'))
    .map(({ Properties }) => Properties)
    .filter(({ ApiId }) => apis[idOf(ApiId) ?? '']?.Properties.ProtocolType === protocol);

/** The function behind a route, by way of its integration. */
function servedBy(target: { 'Fn::Join': [string, [string, { Ref: string }]] }): string {
  const integration = integrations[target['Fn::Join'][1][1].Ref];
  const text = JSON.stringify(integration?.Properties.IntegrationUri);
  const found = Object.entries(functions).find(([id]) => text.includes(`"${id}"`));
  return found?.[1].Metadata['bookingtms:function'];
}

test('the HTTP API has the routes of the registry, each served by its function, and one for the rest', () => {
  const registered = Object.values<RoutePath>(paths).flatMap((route) =>
    methodsOf(route).map((method) => [`${method} ${route.path}`, route.function]),
  );
  registered.push([unrouted.key, unrouted.function]);
  const synthesized = routesOf('HTTP').map(({ RouteKey, Target }) => [RouteKey, servedBy(Target)]);
  expect(synthesized.sort()).toEqual(registered.sort());
});

test('a route requires a session exactly where the registry says so', () => {
  const guarded = Object.values<RoutePath>(paths)
    .filter(({ auth }) => auth === 'session')
    .map(({ method, path }) => `${method} ${path}`);
  const asking = routesOf('HTTP').filter(({ AuthorizationType }) => AuthorizationType === 'CUSTOM');
  expect(guarded).not.toEqual([]);
  expect(asking.map(({ RouteKey }) => RouteKey).sort()).toEqual(guarded.sort());
  for (const { AuthorizerId } of asking) expect(AuthorizerId).toBeDefined();
});

test('the WebSocket API has a route for each action a client may send', () => {
  const known = ['$connect', '$disconnect', '$default', ...Object.keys(feedActions)];
  expect(
    routesOf('WEBSOCKET')
      .map(({ RouteKey }) => RouteKey)
      .sort(),
  ).toEqual(known.sort());
});

test('rules on our own bus listen to events that exist', () => {
  const listened = Object.values(find('AWS::Events::Rule'))
    .filter(({ Properties }) => Properties.EventBusName)
    .flatMap(({ Properties }) => Properties.EventPattern['detail-type']);
  expect(listened).not.toEqual([]);
  for (const type of listened) expect(Object.keys(events)).toContain(type);
});

test('both APIs are throttled and keep an access log without paths', () => {
  const stages = Object.values(find('AWS::ApiGatewayV2::Stage'));
  expect(stages).toHaveLength(2);
  for (const { Properties } of stages) {
    expect(Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(Properties.AccessLogSettings.Format).toContain('$context.routeKey');
    expect(Properties.AccessLogSettings.Format).not.toMatch(/\$context\.(path|http\.path)/);
  }
});
