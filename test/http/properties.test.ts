import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod';
import { problemsOf } from '../../core/contract/openapi/openapi.ts';
import { type ProblemCode, problems } from '../../core/contract/problems.ts';
import { type Route, routes } from '../../core/contract/routes.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { type Answer, type Call, call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';
import { fromSchema } from './support/from-schema.ts';
import { inLanes } from './support/lanes.ts';

/** The minimum number of requests in all. */
const enough = 5000;

const world = sharedWorld();
let mine: Counter;
let theirs: Shop;

beforeAll(async () => {
  [mine, theirs] = await Promise.all([openCounter(world), openShop(world.table, { now: await world.now() })]);
});

const kinds = ['params', 'query', 'headers', 'body'] as const;

/** The parts of a request: from the good call, from their schemas, and against them. */
function requestsOf(route: Route, good: Call): fc.Arbitrary<Call> {
  const parts = kinds.flatMap((kind) => {
    const schema = route[kind];
    return schema ? [[kind, partOf(kind, schema, good)] as const] : [];
  });
  return fc.record(Object.fromEntries(parts)).map((made) => ({ ...good, ...made }));
}

function partOf(kind: (typeof kinds)[number], schema: z.ZodType, good: Call): fc.Arbitrary<unknown> {
  const usual = good[kind] ?? {};
  const asWritten = fromSchema(schema);
  const bent = bend(usual);
  const unlike = kind === 'body' ? fc.oneof(bent, fc.jsonValue()) : bent;
  const made = fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 4, arbitrary: asWritten },
    { weight: 3, arbitrary: unlike },
  );
  if (kind === 'body') return made;
  // Without one of its parts it is another path.
  return made.map((part) => ({ ...(kind === 'params' ? usual : {}), ...sendable(part) }));
}

/** A good value with one part left out or replaced by nonsense. */
function bend(good: object): fc.Arbitrary<unknown> {
  const paths = pathsIn(good);
  if (paths.length === 0) return fc.constant(good);
  const value = fc.oneof(fc.constant(undefined), fc.jsonValue(), nasty);
  return fc.tuple(fc.constantFrom(...paths), value).map(([path, each]) => replaced(good, path, each));
}

const nasty = fc.constantFrom<unknown>(
  -1,
  0.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  '',
  '\u0000',
  '𝟙'.repeat(300),
  'x'.repeat(5000),
  "'; DROP TABLE bookings; --",
  'javascript:alert(1)',
  '../../etc/passwd',
  { $ne: null },
  [[]],
);

function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const here = [...path, name];
    return [here, ...pathsIn(part, here)];
  });
}

function replaced(whole: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy = structuredClone(whole) as Record<string, unknown>;
  copy[name] = rest.length === 0 ? value : replaced(copy[name], rest, value);
  return copy;
}

/** As text that a URL or a header can carry: a browser sends nothing else. */
function sendable(part: unknown): Record<string, string> {
  const entries = Object.entries(Object(part)).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // A path of dots is another path, and a header carries Latin letters only.
  return (
    text
      .replace(/^\.+$/, 'dots')
      .replace(/[^\x20-\x7e]/g, '?')
      .trim()
      .slice(0, 900) || 'x'
  );
}

/** The fields that fail a schema; null when all pass. */
function wrongFields(schema: z.ZodType | undefined, value: unknown): string[] | null {
  const result = schema?.safeParse(value);
  return !result || result.success ? null : result.error.issues.map(({ path }) => path.join('.'));
}

function expectHarmless(route: Route, { status, text }: Answer): void {
  expect([route.id, status < 500]).toEqual([route.id, true]);
  expect(text).not.toMatch(/\bat .*\.(ts|js):\d+|node_modules/);
  // Operators see every organization, and failed events.
  if (route.surface === 'platform') return;
  expect(text).not.toMatch(/DynamoDB|ZodError/);
  for (const id of [theirs.organization.id, theirs.venue.id, theirs.activity.id]) {
    expect(text).not.toContain(id);
  }
}

function expectDeclared(route: Route, answer: Answer): void {
  expectHarmless(route, answer);
  if (route.surface === 'page') return;
  if (answer.status < 300) {
    expect([route.id, answer.status]).toEqual([route.id, route.status]);
    if (route.output) expect(route.output.safeParse(answer.json).error).toBeUndefined();
    return;
  }
  expect([route.id, answer.type]).toEqual([route.id, 'application/problem+json']);
  const { code } = answer.json;
  expect([route.id, problemsOf(route)]).toEqual([route.id, expect.arrayContaining([code])]);
  expect(answer.status).toBe(problems[code as ProblemCode].status);
}

/** An error in the body is reported at its field, unless an earlier check fails. */
function expectFields(route: Route, asked: Call, answer: Answer): void {
  const wrong = route.body && wrongFields(route.body, JSON.parse(JSON.stringify(asked.body ?? null)));
  const others = (['params', 'query'] as const).some((kind) => wrongFields(route[kind], asked[kind] ?? {}));
  if (!wrong || others || answer.json?.code !== 'invalid-input') return;
  const named = answer.json.errors.map(({ field }: { field: string }) => field);
  if (named.some((field: string) => field === 'idempotency-key')) return;
  expect([route.id, named]).toEqual([route.id, wrong]);
}

test('any request, by the schema or against it, gets an answer that the route declares', async () => {
  let asked = 0;
  // Requests that sign out or change how to sign in come last.
  const ordered = routes.toSorted((a, b) => Number(a.function === 'auth') - Number(b.function === 'auth'));
  await inLanes(ordered, async (route) => {
    const good = mine.good[route.id];
    await fc.assert(
      fc.asyncProperty(requestsOf(route, good), async (request) => {
        asked += 1;
        const answer = await call(world, route.id, request);
        expectDeclared(route, answer);
        expectFields(route, request, answer);
      }),
      { numRuns: Math.ceil(enough / routes.length), endOnFailure: true },
    );
  });
  expect(asked).toBeGreaterThanOrEqual(enough);
}, 300_000);
