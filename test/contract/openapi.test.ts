import { expect, test } from '@jest/globals';
import { apiScopes } from '../../core/contract/api-scopes.ts';
import { webhookEvents } from '../../core/contract/model/integrations/webhook.ts';
import { openApi, problemsOf } from '../../core/contract/openapi/openapi.ts';
import { permissions } from '../../core/contract/permissions.ts';
import { problems } from '../../core/contract/problems.ts';
import { routes } from '../../core/contract/routes.ts';
import { isChange } from '../../core/contract/routing/route-path.ts';

const api = openApi();
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

test('the document has every route of the registry, and no other', () => {
  const documented = operations.map(
    ({ path, method, operation }) => `${operation.operationId} ${method} ${path}`,
  );
  const registered = routes.map((route) => `${route.id} ${route.method} ${route.path}`);
  expect(documented.sort()).toEqual(registered.sort());
});

test.each(routes.map((route) => [route.id, route] as const))('%s says how it can fail', (_, route) => {
  const operation = operations.find((each) => each.operation.operationId === route.id)?.operation;
  const answers = Object.entries(operation?.responses ?? {});
  const documented = answers.flatMap(([status, answer]) =>
    (answer['x-problems'] ?? []).map((code) => `${status} ${code}`),
  );
  expect(documented.sort()).toEqual(
    problemsOf(route)
      .map((code) => `${problems[code].status} ${code}`)
      .sort(),
  );
});

test.each(routes.map((route) => [route.id, route] as const))('%s names each part of its path', (_, route) => {
  const operation = operations.find((each) => each.operation.operationId === route.id)?.operation;
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const parameters = operation?.parameters.filter((parameter) => parameter.in === 'path') ?? [];
  expect(parameters.map(({ name }) => name)).toEqual(inPath);
  expect(parameters.every(({ required }) => required)).toBe(true);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.length).toBeGreaterThan(20);
  expect(references.filter((name) => name === undefined || !(name in api.components.schemas))).toEqual([]);
});

test('every named schema is used', () => {
  const text = JSON.stringify(api);
  const unused = Object.keys(api.components.schemas).filter(
    (name) => !text.includes(`"#/components/schemas/${name}"`),
  );
  expect(unused).toEqual([]);
});

test('a route accepts keys if keys may have its permission, and then declares the limit', () => {
  const secured = operations.filter(({ operation }) => operation.security.some((each) => 'session' in each));
  const expected = routes.filter((route) => route.auth === 'session').map((route) => route.id);
  expect(secured.map(({ operation }) => operation.operationId).sort()).toEqual(expected.sort());
});

test('a key is taken where the permission is one that it may be given, and is told when it is over its limit', () => {
  const taking = operations.flatMap(({ operation: { operationId, security, responses } }) =>
    security.flatMap(({ apiKey }) => (apiKey ? [{ operationId, apiKey, limit: responses[429] }] : [])),
  );
  const expected = routes.filter(({ permission }) => apiScopes.some((scope) => scope === permission));
  expect(taking.map(({ operationId, apiKey }) => [operationId, apiKey])).toEqual(
    expect.arrayContaining(expected.map(({ id, permission }) => [id, [permission]])),
  );
  expect(taking).toHaveLength(expected.length);
  expect(taking.filter(({ limit }) => !limit?.['x-problems']?.includes('rate-limited'))).toEqual([]);
});

test('changes of a member’s account may answer that the user pool is busy', () => {
  const changing = routes.filter((route) => route.function === 'members' && isChange(route));
  expect(changing.length).toBeGreaterThan(5);
  expect(changing.filter((route) => !problemsOf(route).includes('rate-limited'))).toEqual([]);
});

test('a key has no access to members, keys, addresses, embed keys or the organization', () => {
  expect(permissions.filter((each) => !apiScopes.some((scope) => scope === each))).toEqual(
    expect.arrayContaining([
      'organizations.manage',
      'organization.edit',
      'venues.edit',
      'staff.edit',
      'staff.recover',
      'embeds.edit',
      'integrations.edit',
      'customers.erase',
      'bookings.override',
      'audit.view',
    ]),
  );
});

test('every event that can be asked for is described as it is sent, and signed', () => {
  expect(Object.keys(api.webhooks).sort()).toEqual([...webhookEvents, 'webhook.test'].sort());
  for (const [type, { post }] of Object.entries(api.webhooks)) {
    expect(post.security).toEqual([{ webhookSignature: [] }]);
    const name = post.requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1) ?? '';
    expect(api.components.schemas[name]).toMatchObject({
      required: ['type', 'timestamp', 'data'],
      properties: { type: { const: type } },
    });
  }
});

test('every way to sign in is described', () => {
  const all = [
    ...operations.map(({ operation }) => operation),
    ...Object.values(api.webhooks).map(({ post }) => post),
  ];
  const used = new Set(all.flatMap(({ security }) => security.flatMap(Object.keys)));
  expect([...used].sort()).toEqual(Object.keys(api.components.securitySchemes).sort());
});

test('a part with a default may be left out, and is there in an answer', () => {
  const agenda = operations.find(({ operation }) => operation.operationId === 'getAgenda')?.operation;
  expect(agenda?.parameters.find(({ name }) => name === 'days')).toMatchObject({
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 14, default: 1 },
  });
  expect(api.components.schemas.CheckoutRequest?.required).not.toContain('answers');
  expect(api.components.schemas.PriceList?.required).toContain('groupTiers');
});
