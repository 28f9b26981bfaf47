import { beforeAll, expect, test } from '@jest/globals';
import { type HttpFunctionName, httpFunctions } from '../../core/contract/http-functions.ts';
import { auditEntry } from '../../core/contract/model/platform/audit.ts';
import type { OpenApi } from '../../core/contract/openapi/openapi.ts';
import type { RouteId } from '../../core/contract/paths.ts';
import { routes } from '../../core/contract/routes.ts';
import { methodsOf, unrouted } from '../../core/contract/routing/route-path.ts';
import { templates } from '../cdk/support/stacks.ts';
import { everything } from '../support/audit.ts';
import { sharedWorld } from '../support/world.ts';
import { call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';

const world = sharedWorld();
/** Route key -> function, from the registry and for the other paths. */
const registered: readonly (readonly [key: string, fn: HttpFunctionName])[] = [
  ...routes.flatMap((route) =>
    methodsOf(route).map((method) => [`${method} ${route.path}`, route.function] as const),
  ),
  [unrouted.key, unrouted.function],
];

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter(world);
});

test('exactly the routes of the registry are synthesized', () => {
  const { App } = templates();
  const [http] = Object.keys(
    App.findResources('AWS::ApiGatewayV2::Api', { Properties: { ProtocolType: 'HTTP' } }),
  );
  const synthesized = Object.values(App.findResources('AWS::ApiGatewayV2::Route'))
    .filter(({ Properties }) => Properties.ApiId.Ref === http)
    .map(({ Properties }) => Properties.RouteKey);
  expect(synthesized.sort()).toEqual(registered.map(([key]) => key).sort());
});

test('the local host serves exactly the routes of the registry, each by the function it names', async () => {
  const served: { protocol: string; key: string; entry: string }[] = await (
    await fetch(`${world.info.site}/__local/routes`)
  ).json();
  const http = served.filter(({ protocol }) => protocol === 'HTTP').map(({ key, entry }) => [key, entry]);
  const expected = registered.map(([key, fn]) => [
    key,
    `lambdas/handlers/http/${httpFunctions[fn].callers}/${fn}.ts`,
  ]);
  expect(http.sort()).toEqual(expected.sort());
});

test('the API reference as served has exactly the routes of the registry', async () => {
  const reference: OpenApi = await (await fetch(`${world.info.site}/openapi.json`)).json();
  const described = Object.entries(reference.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [
      `${method.toUpperCase()} ${path}`,
      operationId,
    ]),
  );
  expect(described.sort()).toEqual(routes.map(({ id, method, path }) => [`${method} ${path}`, id]).sort());
});

/** Routes that only Stripe can call are tested with Stripe; here it is enough that our call is refused. */
const signedByOthers: readonly string[] = ['receiveStripeEvent'];
const callable = routes.filter(({ id }) => !signedByOthers.includes(id));

/** Each route's answer to its good request. */
const first = new Map<string, Record<string, unknown>>();

test.each(callable.map((route) => [route.id, route] as const))(
  '%s takes a good request and answers as declared, with no extra fields',
  async (id, route) => {
    const { status, type, json, text } = await call(world, id, counter.good[id]);
    first.set(id, json);
    expect([status, status === route.status ? '' : text]).toEqual([route.status, '']);
    if (route.output) expect(route.output.parse(json)).toEqual(json);
    else expect(type).toBe(route.produces ? `${route.produces}; charset=utf-8` : '');
  },
);

const repeatable = callable.filter(({ headers }) => headers).map(({ id }) => id);

/**
 * An answer without what changes by itself: the server's clock, the expiry of a link, the place in a queue.
 */
function same({ now: _now, position: _position, token, ...answer }: Record<string, unknown> = {}) {
  const [, claims = ''] = typeof token === 'string' ? token.split('.') : [];
  const { exp: _exp, ...opens } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}');
  return { ...answer, opens };
}

test.each(repeatable)('%s answers the same to a retry with the same key, also to two at once', async (id) => {
  const again = await Promise.all([1, 2].map(() => call(world, id, counter.good[id])));
  const { status } = routes.find((route) => route.id === id) ?? {};
  for (const answer of again) {
    expect([answer.status, same(answer.json)]).toEqual([status, same(first.get(id))]);
  }
});

/** Requests by a person that change nothing in their organization, but for what they have read. */
const readOnly: readonly RouteId[] = [
  'createFeedTicket',
  'createLogoUpload',
  'createUpload',
  'findBookingByCode',
  'lookUpGiftCard',
  'markNotificationsRead',
  'previewClosure',
  'previewDiscount',
  'previewSalesSettings',
  'previewReschedule',
  'previewTimeZone',
  'quoteStaffBooking',
];

async function logOf(organizations: readonly string[]) {
  const found = await Promise.all(organizations.map((id) => everything(world.table, id)));
  return found.flat().filter(({ entity }) => entity === 'AUDIT');
}

function expectEntries(log: readonly Record<string, unknown>[], roles: RegExp): void {
  for (const entry of log) {
    expect(auditEntry.parse(entry)).toMatchObject({
      actor: { role: expect.stringMatching(roles) },
      address: expect.stringMatching(/^[\da-f.:]+$/),
    });
  }
}

test('every change by a person is in the audit log, for every route', async () => {
  const asked = routes.filter(
    ({ auth, method, function: fn }) => auth === 'session' && method !== 'GET' && fn !== 'auth',
  );
  const changing = asked.map(({ id }) => id).filter((id) => !readOnly.includes(id));
  const elsewhere = { timeZone: 'Asia/Tokyo', confirmed: true };
  await call(world, 'changeTimeZone', { ...counter.good.changeTimeZone, body: elsewhere });
  const { organizations } = counter.stock.platform;
  const governed = [...Object.values(organizations), String(first.get('createOrganization')?.id)];
  const logs = {
    people: await logOf([counter.shop.organization.id]),
    operators: await logOf(governed),
  };
  const actions = new Set([...logs.people, ...logs.operators].map(({ action }) => action));
  expect(changing.filter((id) => !actions.has(id))).toEqual([]);
  expectEntries(logs.people, /^(manager|org-admin)$/);
  expectEntries(logs.operators, /^system-admin$/);
});

test.each(signedByOthers)('%s has a handler that requires a signature', async (id) => {
  const { json } = await call(world, id as RouteId, counter.good[id as RouteId]);
  expect(json.code).toBe('invalid-signature');
});
