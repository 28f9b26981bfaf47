import { expect, test } from '@jest/globals';
import { openApi, problemsOf } from '../../core/contract/openapi.ts';
import { problems } from '../../core/contract/problems.ts';
import { routes } from '../../core/contract/routes.ts';

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

test('what needs a session says so, and nothing else does', () => {
  const secured = operations.filter(({ operation }) => operation.security.some((each) => 'session' in each));
  const expected = routes.filter((route) => route.auth === 'session').map((route) => route.id);
  expect(secured.map(({ operation }) => operation.operationId).sort()).toEqual(expected.sort());
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
