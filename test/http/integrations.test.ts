import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isApiScope } from '../../core/contract/api-scopes.ts';
import { apiKeyId, organizationId } from '../../core/contract/model/ids.ts';
import type { RouteId } from '../../core/contract/paths.ts';
import { routes } from '../../core/contract/routes.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { updateItem } from '../../lambdas/data/transaction.ts';
import { everything } from '../support/audit.ts';
import { openShop, sessionTomorrow } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { walkIn } from './support/bodies.ts';
import { type Answer, type Call, call, must } from './support/call.ts';
import { goodCalls } from './support/good-calls.ts';
import { employ } from './support/people.ts';
import { nothingInStock } from './support/stock.ts';

const world = sharedWorld();
let mine: Awaited<ReturnType<typeof openOffice>>;
let theirs: typeof mine;

beforeAll(async () => {
  mine = await openOffice();
  theirs = await openOffice();
});

/** A shop with its owner, and a request to each route, most for unknown ids. */
async function openOffice() {
  const now = await world.now();
  const shop = await openShop(world.table, { now, activity: { capacity: 100 } });
  const session = await sessionTomorrow(world.table, shop, now);
  const owner = await employ(world, { role: 'org-admin', organizationId: shop.organization.id });
  const counter = { shop, session, owner, cookie: owner, login: { email: '', password: '' } };
  return { ...counter, good: goodCalls(world, counter, nothingInStock(shop)) };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A new key: its id and the key itself. */
async function keyFor(scopes: readonly string[], of = mine) {
  const { json } = await must(world, 'createApiKey', {
    cookie: of.owner,
    body: { name: 'The till', scopes },
  });
  const { id } = json.apiKey;
  return { id, token: json.token, ask: asker(json.token) };
}

/** A request as another system sends it: without cookie and origin. */
function asker(token: string) {
  return (id: RouteId, { cookie: _cookie, ...asked }: Call = mine.good[id]): Promise<Answer> =>
    call(world, id, { ...asked, headers: { ...asked.headers, origin: '', ...bearer(token) } });
}

const refusal = ({ status, json }: Answer) => [status, json?.code];

describe('an API key', () => {
  test('can do what its scope allows, and is named in the audit log', async () => {
    const { id, ask } = await keyFor(['bookings.walk-in', 'bookings.create']);
    const headers = { 'idempotency-key': randomUUID() };
    const asked = { ...mine.good.createStaffBooking, headers, body: walkIn(mine.session.id) };
    const [booked, again] = [await ask('createStaffBooking', asked), await ask('createStaffBooking', asked)];
    expect([booked.status, booked.json.state]).toEqual([201, 'confirmed']);
    expect(again.json.id).toBe(booked.json.id);
    const log = (await everything(world.table, mine.shop.organization.id)).filter(
      ({ entity }) => entity === 'AUDIT',
    );
    expect(log.filter(({ actor }) => actor.userId === id)).toMatchObject([
      { action: 'createStaffBooking', actor: { name: 'The till', role: 'integration' } },
    ]);
  });

  test('can do nothing else: routes require its scope, most changes of access a person', async () => {
    const others = routes.filter(
      ({ auth, permission }) => auth === 'session' && permission !== null && permission !== 'bookings.view',
    );
    expect(others.length).toBeGreaterThan(60);
    // Several keys, so that none reaches its limit of requests a minute.
    for (let from = 0; from < others.length; from += 100) {
      const key = await keyFor(['bookings.view']);
      for (const { id } of others.slice(from, from + 100)) {
        expect([id, ...refusal(await key.ask(id))]).toEqual([id, 403, 'forbidden']);
      }
      await must(world, 'revokeApiKey', { cookie: mine.owner, params: { keyId: key.id } });
    }
  });

  test('can be given only scopes that keys may have', async () => {
    const beyond = [
      'staff.edit',
      'staff.recover',
      'integrations.edit',
      'organization.edit',
      'customers.erase',
      'bookings.override',
    ];
    for (const scope of beyond) {
      const body = { name: 'Too much', scopes: [scope] };
      const answer = await call(world, 'createApiKey', { cookie: mine.owner, body });
      expect([scope, ...refusal(answer)]).toEqual([scope, 400, 'invalid-input']);
    }
  });

  test('of another organization finds nothing in this one', async () => {
    const scopes = [...new Set(routes.map(({ permission }) => permission).filter(isApiScope))];
    const { ask } = await keyFor(scopes, theirs);
    for (const id of ['getAgenda', 'listClosures', 'getSalesSettings', 'checkInBooking'] as const) {
      const answer = await ask(id);
      expect([id, ...refusal(answer)]).toEqual([id, 404, 'not-found']);
      expect(answer.text).not.toContain(mine.shop.organization.id);
    }
  });

  test('takes precedence over a cookie, which then gives no access', async () => {
    const { ask } = await keyFor(['bookings.view']);
    const withCookie = (token: string, id: RouteId) =>
      call(world, id, { ...mine.good[id], cookie: mine.owner, headers: bearer(token) });
    const { token } = await keyFor(['bookings.view']);
    expect((await withCookie(token, 'getAgenda')).status).toBe(200);
    expect(refusal(await withCookie(token, 'createPromoCode'))).toEqual([403, 'forbidden']);
    const wrong = `${token.slice(0, -4)}AAAA`;
    expect(refusal(await withCookie(wrong, 'getAgenda'))).toEqual([401, 'unauthenticated']);
    expect((await ask('getAgenda')).status).toBe(200);
  });

  test('that is revoked or wrong gets a request to sign in', async () => {
    const { id, token, ask } = await keyFor(['bookings.view']);
    expect((await ask('getAgenda')).status).toBe(200);
    await must(world, 'revokeApiKey', { cookie: mine.owner, params: { keyId: id } });
    expect(refusal(await ask('getAgenda'))).toEqual([401, 'unauthenticated']);
    for (const each of ['', 'bkt_', token.replace('bkt_', 'bkt_x'), 'x'.repeat(2000)]) {
      expect(refusal(await asker(each)('getAgenda'))).toEqual([401, 'unauthenticated']);
    }
  });

  test('that is over its limit is told how long to wait', async () => {
    const { id, ask } = await keyFor(['bookings.view']);
    // A limit of one request a minute, so that the test need not send 120.
    const update = keys.apiKey(organizationId.parse(mine.shop.organization.id), apiKeyId.parse(id));
    await updateItem(world.table, { update, set: { requestsPerMinute: 1 }, only: [] });
    const answers = [await ask('getAgenda'), await ask('getAgenda'), await ask('getAgenda')];
    const refused = answers.filter(({ status }) => status === 429);
    // A new minute may begin between them.
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) {
      expect(each.json.code).toBe('rate-limited');
      expect(Number(each.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(each.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    }
  });
});

describe('a webhook', () => {
  const received: { headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer(async (request, answer) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    received.push({ headers: request.headers, body });
    answer.end();
  });
  let url: string;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterAll(() => {
    server.close();
  });

  test('receives events, tests and replays, and its log shows them', async () => {
    const cookie = mine.owner;
    const body = {
      url,
      description: 'Ours',
      events: ['booking.confirmed', 'booking.cancelled', 'booking.refunded'],
    };
    const { json: made } = await must(world, 'createWebhook', { cookie, body });
    const params = { webhookId: made.webhook.id };
    await must(world, 'sendTestEvent', { cookie, params });
    const booked = await must(world, 'createStaffBooking', {
      ...mine.good.createStaffBooking,
      headers: { 'idempotency-key': randomUUID() },
      body: walkIn(mine.session.id),
    });
    await world.waitUntilIdle();
    const where = { cookie: mine.cookie, params: { venueId: mine.shop.venue.id, bookingId: booked.json.id } };
    await must(world, 'cancelStaffBooking', { ...where, body: { refund: 'full', reason: 'Rain' } });
    await world.waitUntilIdle();

    const messages = received.map(({ body }) => JSON.parse(body));
    expect(messages.map(({ type }) => type).sort()).toEqual([
      'booking.cancelled',
      'booking.confirmed',
      'booking.refunded',
      'webhook.test',
    ]);
    expect(messages.find(({ type }) => type === 'booking.confirmed').data.booking).toMatchObject({
      id: booked.json.id,
      state: 'confirmed',
      guest: { name: 'Wim Walker' },
    });
    const first = await must(world, 'listDeliveries', { cookie, params, query: { limit: 3 } });
    const rest = await must(world, 'listDeliveries', {
      cookie,
      params,
      query: { limit: 3, cursor: first.json.next },
    });
    const log = [...first.json.items, ...rest.json.items];
    expect([first.json.items.length, rest.json.items.length, rest.json.next]).toEqual([3, 1, null]);
    expect(log.every(({ status, responseStatus }) => status === 'delivered' && responseStatus === 200)).toBe(
      true,
    );
    expect(log.map(({ id }) => id)).toEqual(
      log
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    expect(first.text + rest.text).not.toMatch(/Wim|wim@/);

    const again = log.find(({ type }) => type === 'booking.cancelled');
    await must(world, 'replayDelivery', { cookie, params: { ...params, deliveryId: again.id } });
    await world.waitUntilIdle();
    expect(received.filter(({ headers }) => headers['webhook-id'] === again.id)).toHaveLength(2);
    const { text } = await must(world, 'listWebhooks', { cookie });
    expect(text).not.toContain(made.secret);
    await must(world, 'deleteWebhook', { cookie, params });
  });
});

describe('a calendar', () => {
  test('is read without an account, and again only after a change', async () => {
    await must(world, 'createStaffBooking', {
      ...mine.good.createStaffBooking,
      headers: { 'idempotency-key': randomUUID() },
      body: walkIn(mine.session.id),
    });
    const { json } = await must(world, 'createCalendarFeed', mine.good.createCalendarFeed);
    const asked = { params: { token: json.url.split('/').at(-1) } };
    const first = await call(world, 'getCalendarFeed', asked);
    expect([first.status, first.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(first.text).toContain(`UID:${mine.session.id}@bookingtms`);
    expect(first.text).not.toMatch(/Wim|Ana|@example\.com/);
    const etag = first.headers.get('etag') ?? '';
    const again = await call(world, 'getCalendarFeed', { ...asked, headers: { 'if-none-match': etag } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  test('that is revoked is gone', async () => {
    const { json } = await must(world, 'createCalendarFeed', mine.good.createCalendarFeed);
    const params = { token: json.url.split('/').at(-1) };
    expect((await call(world, 'getCalendarFeed', { params })).status).toBe(200);
    await must(world, 'revokeCalendarFeed', { cookie: mine.owner, params: { feedId: json.calendarFeed.id } });
    expect(refusal(await call(world, 'getCalendarFeed', { params }))).toEqual([404, 'invalid-link']);
  });
});
