import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type * as z from 'zod';
import { problemsOf } from '../../core/contract/openapi/openapi.ts';
import type { RouteId } from '../../core/contract/paths.ts';
import { type ProblemCode, problems } from '../../core/contract/problems.ts';
import { type Route, routes } from '../../core/contract/routes.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { type Answer, type Call, call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';
import { holdSeats } from './support/empty-counter.ts';

const world = sharedWorld();
let mine: Counter;
let theirs: Shop;

beforeAll(async () => {
  [mine, theirs] = await Promise.all([openCounter(world), openShop(world.table, { now: await world.now() })]);
});

const routeOf = (id: RouteId): Route => routes.find((route) => route.id === id) as Route;
const withJson = routes.filter(({ surface }) => surface !== 'page');
const idsOf = (found: readonly Route[]) => found.map(({ id }) => id);

/** Whatever the request: no crash, no internals, and no data of other organizations. */
function expectHarmless({ status, text }: Answer): void {
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/\bat .*\.(ts|js):\d+|node_modules|DynamoDB|ZodError/);
  expect(text).not.toContain(theirs.organization.id);
  expect(text).not.toContain(theirs.venue.id);
}

/** A problem document of a kind that the route declares. */
function expectProblem(id: RouteId, answer: Answer, code?: ProblemCode): void {
  expectHarmless(answer);
  expect([id, answer.type]).toEqual([id, 'application/problem+json']);
  const document = answer.json;
  expect(problemsOf(routeOf(id))).toContain(document.code);
  const { status, title } = problems[document.code as ProblemCode];
  expect(document).toMatchObject({
    type: `urn:bookingtms:problem:${document.code}`,
    title,
    status,
    requestId: expect.stringMatching(/.+/),
    detail: expect.stringMatching(/\w+/),
  });
  expect(answer.status).toBe(status);
  if (code) expect(document.code).toBe(code);
}

/** The fields that fail the route's own schema; null when all pass. */
function wrongFields(schema: z.ZodType | undefined, value: unknown): string[] | null {
  const result = schema?.safeParse(value);
  if (!result || result.success) return null;
  return result.error.issues.map(({ path }) => path.join('.'));
}

describe.each(idsOf(withJson.filter(({ body }) => body)))('the body of %s', (id) => {
  test.each([
    ['nothing', ''],
    ['half of it', '{"party": ['],
    ['null', 'null'],
    ['a list', '[]'],
  ])('%s', async (_, text) => {
    expectProblem(id, await call(world, id, { ...mine.good[id], text }), 'invalid-input');
  });

  test.each([
    ['an empty object', '{}'],
    ['a prototype', '{"__proto__": {"sessionId": "x"}, "constructor": null}'],
  ])('%s', async (_, text) => {
    const answer = await call(world, id, { ...mine.good[id], text });
    // Where every part is optional, an empty body is correct.
    if (wrongFields(routeOf(id).body, {})) expectProblem(id, answer, 'invalid-input');
    else expect(answer.status).toBe(routeOf(id).status);
  });

  test('absurdly large values', async () => {
    const text = JSON.stringify({ ...Object(mine.good[id].body), more: 'x'.repeat(70_000) });
    const answer = await call(world, id, { ...mine.good[id], text });
    expectProblem(id, answer, 'too-large');
  });
});

describe.each(idsOf(withJson.filter(({ params }) => params)))('the path of %s', (id) => {
  test('bytes that are not text are refused', async () => {
    for (const raw of ['%', '%E0%A4%A', '%00', '%2F%2e%2e%2F']) {
      const [name = ''] = Object.keys(mine.good[id].params ?? {});
      const { path, method } = routeOf(id);
      const filled = path
        .replace(`{${name}}`, raw)
        .replace(/\{(\w+)\}/g, (_, each) => String(mine.good[id].params?.[each]));
      const answer = await fetch(world.info.site + filled, {
        method,
        headers: { cookie: mine.cookie, origin: world.info.site, 'content-type': 'application/json' },
        ...(method === 'POST' || method === 'PUT' ? { body: '{}' } : {}),
      });
      expect([id, raw, answer.status]).toEqual([id, raw, expect.any(Number)]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      await answer.text();
    }
  });
});

test.each<[RouteId, Call['query']]>([
  ['getCalendar', { month: undefined }],
  ['getCalendar', { month: '2026-13' }],
  ['getCalendar', { month: '2026-11', date: '2026-02-30' }],
  ['getAgenda', {}],
  ['getAgenda', { from: 'today' }],
  ['getAgenda', { from: '2026-11-22', days: 0 }],
  ['getAgenda', { from: '2026-11-22', days: 15 }],
  ['getAgenda', { from: '2026-11-22', days: 'many' }],
  ['getDayFigures', {}],
  ['getDayFigures', { date: 'today' }],
  ['getReport', { from: '2026-11-01' }],
  ['getReport', { from: '2026-11-01', to: '2026-11-02', compare: 'week' }],
  ['exportReport', { to: '2026-11-01' }],
  ['getCardReport', { from: '2026-11-01' }],
  ['listMoney', { kind: 'payment', from: '2026-11-01' }],
  ['listTills', {}],
  ['listWaitlist', {}],
  ['listWaitlistOfDay', {}],
  ['listWaitlist', { sessionId: 'act_000000000000.tomorrow' }],
])('%s with the query %j names the field', async (id, query) => {
  const answer = await call(world, id, { ...mine.good[id], query });
  expectProblem(id, answer, 'invalid-input');
  expect(['month', 'date', 'from', 'to', 'compare', 'days', 'sessionId']).toContain(
    answer.json.errors[0].field,
  );
});

test.each(['', '%', '%E0%A4%A=1', 'a=%', '&&&=', `x=${'y'.repeat(4000)}`])(
  'a page requested with the query "%s" is a page',
  async (query) => {
    const answer = await fetch(`${world.info.site}/${mine.shop.venue.slug}?${query}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    await answer.text();
  },
);

describe.each(idsOf(routes.filter(({ headers }) => headers)))('%s', (id) => {
  test.each([undefined, 'short', 'x'.repeat(81)])('needs an idempotency key, not %s', async (key) => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await call(world, id, { ...mine.good[id], headers });
    expectProblem(id, answer, 'invalid-input');
    expect(answer.json.errors[0].field).toBe('idempotency-key');
  });
});

describe('well-formed but unknown ids', () => {
  const unknownIds: Record<string, string> = {
    key: `emb_${'x'.repeat(24)}`,
    venueId: 'ven_000000000000',
    activityId: 'act_000000000000',
    bookingId: 'bkg_000000000000',
    closureId: 'cls_000000000000',
    giftCardId: 'gft_000000000000',
    tillId: '2026-11-22.000000000000',
    entryId: 'wai_000000000000',
    keyId: 'key_000000000000',
    webhookId: 'whk_000000000000',
    deliveryId: 'msg_000000000000',
    feedId: 'cal_000000000000',
    mediaId: 'med_000000000000',
    code: 'NO-SUCH-CODE',
  };
  const named = withJson.flatMap(({ id, path }) =>
    Object.keys(unknownIds)
      .filter((name) => path.includes(`{${name}}`))
      .map((name) => [id, name] as const),
  );

  test('every kind of id is used by a route', () => {
    expect([...new Set(named.map(([, name]) => name))].sort()).toEqual(Object.keys(unknownIds).sort());
  });

  test.each(named)('%s of this %s is not found', async (id, name) => {
    const good = mine.good[id];
    const answer = await call(world, id, { ...good, params: { ...good.params, [name]: unknownIds[name] } });
    expectProblem(id, answer, 'not-found');
  });

  const inSession = [
    'quoteParty',
    'createHold',
    'quoteReschedule',
    'joinWaitlist',
    'createStaffBooking',
  ] as const;
  test.each<RouteId>(inSession)('%s in a session that does not exist', async (id) => {
    const body = { ...Object(mine.good[id].body), sessionId: `${mine.shop.activity.id}.20260101T0000Z` };
    // Another request needs another key: the good call's key belongs to that call.
    const headers = { ...mine.good[id].headers, 'idempotency-key': randomUUID() };
    expectProblem(id, await call(world, id, { ...mine.good[id], headers, body }), 'not-found');
  });
});

test.each([
  ['no signature', {}],
  ['half a signature', { 'stripe-signature': 't=1,v1=' }],
  ['a forged one', { 'stripe-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}` }],
])('a call that claims to come from Stripe, with %s, is refused', async (_, headers) => {
  for (const text of ['', '{}', '{"id":"evt_1","type":"checkout.session.completed"}', '\u0000']) {
    const answer = await call(world, 'receiveStripeEvent', {
      text,
      headers: headers as Record<string, string>,
    });
    expectProblem('receiveStripeEvent', answer, 'invalid-signature');
  }
});

test('only confirmed bookings go into a calendar', async () => {
  const answer = await call(world, 'getBookingCalendarFile', {
    params: { token: await holdSeats(world, mine) },
  });
  expectProblem('getBookingCalendarFile', answer, 'wrong-state');
});
