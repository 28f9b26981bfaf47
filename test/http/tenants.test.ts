import { createHmac, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiScopes, isApiScope } from '../../core/contract/api-scopes.ts';
import { problemsOf } from '../../core/contract/openapi/openapi.ts';
import { paths, type RouteId } from '../../core/contract/paths.ts';
import { type Route, routes } from '../../core/contract/routes.ts';
import { isChange } from '../../core/contract/routing/route-path.ts';
import { sharedWorld } from '../support/world.ts';
import { type Answer, call, must } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';
import { holdSeats } from './support/empty-counter.ts';
import { openFeed } from './support/feed.ts';
import { forgeries, idTokenOf, wrongTokens } from './support/forgeries.ts';
import { inLanes } from './support/lanes.ts';
import { employ } from './support/people.ts';
import { standingOf } from './support/standing.ts';

const world = sharedWorld();
let mine: Counter;
let theirs: Counter;
let suspended: Counter;
let closed: Counter;

beforeAll(async () => {
  [mine, theirs, suspended, closed] = await Promise.all([
    openCounter(world),
    openCounter(world),
    openCounter(world, { organization: { status: 'suspended' } }),
    openCounter(world, { venue: { status: 'inactive' } }),
  ]);
});

const idsOf = (found: readonly Route[]) => found.map(({ id }) => id);
const secured = (auth: Route['auth']) => idsOf(routes.filter((route) => route.auth === auth));
const behindSession = secured('session');
/** One's own account belongs to no organization and needs no permission. */
const atWork = behindSession.filter((id) => paths[id].permission !== null);
const ofPortal = atWork.filter((id) => paths[id].surface === 'portal');
const withKey = idsOf(routes.filter(({ path }) => path.includes('{key}')));
const behindLink = secured('link').filter((id) => paths[id].surface !== 'page');

/** Refused with this code, without data of the other tenant. */
function expectRefused(id: RouteId, answer: Answer, code: string): void {
  expect([id, answer.json?.code]).toEqual([id, code]);
  expect(problemsOf(routes.find((route) => route.id === id) as Route)).toContain(code);
  expectNothingOf(theirs, answer.text);
}

/** Everything an organization has in the table, once all background work is done. */
async function ownedBy({ shop }: Counter) {
  await world.waitUntilIdle();
  return standingOf(world, shop.organization.id);
}

function expectNothingOf({ shop }: Counter, text: string): void {
  for (const id of [shop.organization.id, shop.venue.id, shop.venue.embedKey, shop.activity.id]) {
    expect(text).not.toContain(id);
  }
}

describe('another tenant’s data', () => {
  test.each<RouteId>(['getCalendar', 'getDay'])('%s of their activity with my key', async (id) => {
    const params = { ...mine.good[id].params, activityId: theirs.shop.activity.id };
    const answer = await call(world, id, { ...mine.good[id], params });
    expect([answer.status, answer.json.code]).toEqual([404, 'not-found']);
    expect(answer.text).not.toContain(theirs.shop.organization.id);
  });

  const inSession = [
    'quoteParty',
    'createHold',
    'joinWaitlist',
    'quoteReschedule',
    'rescheduleBooking',
  ] as const;
  const atTheDesk = ['createStaffBooking', 'rescheduleStaffBooking'] as const;
  test.each<RouteId>([...inSession, ...atTheDesk])('%s in their session', async (id) => {
    const body = { ...Object(mine.good[id].body), sessionId: theirs.session.id };
    const headers = { 'idempotency-key': randomUUID() };
    expectRefused(id, await call(world, id, { ...mine.good[id], headers, body }), 'not-found');
  });

  /** Every id in every path, one at a time, as theirs. */
  const named = ofPortal.flatMap((id) =>
    [...paths[id].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [id, name] as const),
  );
  // Two organizations may have the same code, and all have the same steps and kinds of flags.
  const changing = named.filter(([, name]) => !['code', 'step', 'kind'].includes(name));
  test.each(changing)('%s of their %s with my session', async (id, name) => {
    const params = { ...mine.good[id].params, [name]: theirs.good[id].params?.[name] };
    expect(params).not.toEqual(mine.good[id].params);
    const answer = await call(world, id, { ...mine.good[id], params, cookie: mine.owner });
    expect([id, answer.json.code]).toEqual([id, 'not-found']);
    expect(answer.text).not.toContain(theirs.shop.organization.id);
  });

  test('no session reads or changes data of another organization, whatever is in the path', async () => {
    const before = await ownedBy(theirs);
    for (const id of atWork) {
      const answer = await call(world, id, { ...theirs.good[id], cookie: mine.owner });
      expectNothingOf(theirs, answer.text);
    }
    expect(await ownedBy(theirs)).toEqual(before);
  });

  test('their closed sessions, bookings and rooms cannot be closed, resolved or planned by me', async () => {
    const { params } = mine.good.createClosure;
    const ask = (id: RouteId, body: object) => call(world, id, { ...mine.good[id], body });
    const sessionScope = { kind: 'session', sessionId: theirs.session.id };
    const dayScope = { kind: 'activity-day', activityId: theirs.shop.activity.id, date: theirs.session.date };
    for (const scope of [sessionScope, dayScope]) {
      expectRefused('createClosure', await ask('createClosure', { scope, reason: 'Spite' }), 'not-found');
      const { json } = await call(world, 'previewClosure', {
        ...mine.good.previewClosure,
        params,
        body: { scope },
      });
      expect(json).toEqual({ sessions: [], affected: [] });
    }
    const stranded = theirs.stock.desk.stranded.id;
    const { json } = await ask('resolveClosure', { bookingIds: [stranded], action: 'refund' });
    expect(json.results).toEqual([expect.objectContaining({ bookingId: stranded, done: false })]);
    const planned = await ask('startGeneration', { activityIds: [theirs.shop.activity.id] });
    expectRefused('startGeneration', planned, 'invalid-input');
  });

  test('their codes and gift cards are not accepted here', async () => {
    const { code: giftCardCode } = theirs.stock.cards.whole;
    const ask = (body: object) => call(world, 'quoteCheckout', { ...mine.good.quoteCheckout, body });
    expect((await ask({ giftCardCode })).json.code).toBe('gift-card');
    const made = await call(world, 'createPromoCode', {
      ...theirs.good.createPromoCode,
      body: { ...Object(theirs.good.createPromoCode.body), code: 'ONLY-THEIRS' },
    });
    expect(made.status).toBe(201);
    expect((await ask({ promoCode: 'ONLY-THEIRS' })).json.code).toBe('promo-code');
    const body = { ...Object(mine.good.createStaffBooking.body), giftCardCode };
    const headers = { 'idempotency-key': randomUUID() };
    const booked = await call(world, 'createStaffBooking', {
      ...mine.good.createStaffBooking,
      headers,
      body,
    });
    expectRefused('createStaffBooking', booked, 'gift-card');
  });

  test('the same code at two organizations is two promo codes', async () => {
    const known = async (of: Counter) =>
      (await call(world, 'listPromoCodes', of.good.listPromoCodes)).json.promoCodes.find(
        ({ code }: { code: string }) => code === 'SUMMER-26',
      );
    const [here, there] = [await known(mine), await known(theirs)];
    const body = { ...Object(mine.good.editPromoCode.body), name: 'Only here', version: here.version };
    expect((await call(world, 'editPromoCode', { ...mine.good.editPromoCode, body })).status).toBe(200);
    expect(await known(mine)).toMatchObject({ name: 'Only here', version: here.version + 1 });
    expect(await known(theirs)).toEqual(there);
  });

  test('a manager whose own list names their venue has no access', async () => {
    const cookie = await employ(world, {
      role: 'manager',
      organizationId: mine.shop.organization.id,
      venueIds: `${mine.shop.venue.id},${theirs.shop.venue.id}`,
    });
    const params = { venueId: theirs.shop.venue.id };
    const answer = await call(world, 'getAgenda', { ...mine.good.getAgenda, params, cookie });
    expect(answer.json.code).toBe('not-found');
    const profile = await call(world, 'getProfile', { cookie });
    expectNothingOf(theirs, profile.text);
  });

  test('lists, the agenda, a profile and a venue show only their own organization', async () => {
    await holdSeats(world, theirs, 3);
    // Operators belong to no organization: their lists are of all.
    const reading = routes.filter(
      ({ method, auth, surface }) => method === 'GET' && auth === 'session' && surface !== 'platform',
    );
    const pages = ['getVenue', 'getCalendar', 'embedPage', 'venuePage'] as const;
    for (const id of [...idsOf(reading), ...pages]) {
      const answer = await call(world, id, mine.good[id]);
      expect([id, answer.status]).toEqual([id, 200]);
      expectNothingOf(theirs, answer.text);
    }
  });

  test('the same idempotency key at two organizations is two holds', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [here, there] = [
      await call(world, 'createHold', { ...mine.good.createHold, headers }),
      await call(world, 'createHold', { ...theirs.good.createHold, headers }),
    ];
    expect([here.status, there.status]).toEqual([201, 201]);
    expect(claimsOf(here.json.token).bookingId).not.toBe(claimsOf(there.json.token).bookingId);
  });

  test('a staff ticket opens the feed of its own venue and no other', async () => {
    const { json } = await call(world, 'createFeedTicket', mine.good.createFeedTicket);
    const feed = await openFeed(world);
    expect(await feed.ask({ action: 'subscribe-staff', ticket: json.ticket })).toEqual({
      type: 'subscribed',
    });
    await holdSeats(world, theirs, 2);
    await holdSeats(world, mine, 2);
    await feed.until(({ type }) => type === 'booking');
    await world.waitUntilIdle();
    expect(feed.heard.filter(({ type }) => type === 'booking')).toEqual([
      expect.objectContaining({ venueId: mine.shop.venue.id, state: 'held' }),
    ]);
    expectNothingOf(theirs, JSON.stringify(feed.heard));
    feed.close();
  });

  test('the public feed of a venue has seats, and no bookings', async () => {
    const feed = await openFeed(world);
    await feed.ask({ action: 'subscribe', key: mine.shop.venue.embedKey });
    await holdSeats(world, theirs, 2);
    await holdSeats(world, mine, 2);
    await feed.until(({ type }) => type === 'session');
    await world.waitUntilIdle();
    expect(new Set(feed.heard.map(({ type }) => type))).toEqual(new Set(['subscribed', 'session']));
    expectNothingOf(theirs, JSON.stringify(feed.heard));
    feed.close();
  });
});

describe('a signed-out caller', () => {
  const expectNoSession = async (id: RouteId, cookie: string) => {
    const answer = await call(world, id, { ...mine.good[id], cookie });
    expect([id, answer.status, answer.type]).toEqual([id, 401, 'application/problem+json']);
    expectRefused(id, answer, 'unauthenticated');
    expectNothingOf(mine, answer.text);
  };

  test('is refused at every route, without a cookie and with every kind of forged one', async () => {
    const genuine = idTokenOf(mine.owner);
    const { 'signed as it should be': whole = '', ...wrong } = await wrongTokens(genuine);
    const control = await call(world, 'getProfile', { cookie: `__Host-bookingtms=${whole}` });
    expect(control.status).toBe(200);
    const [tampered = '', unsigned = '', ...others] = forgeries(genuine);
    const { expired = '', 'of another pool': foreign = '', ...rest } = wrong;
    for (const token of [...others, ...Object.values(rest)]) {
      await expectNoSession('getProfile', `__Host-bookingtms=${token}`);
    }
    await inLanes(behindSession, async (id) => {
      await expectNoSession(id, '');
      for (const token of [expired, foreign, unsigned, tampered]) {
        await expectNoSession(id, `__Host-bookingtms=${token}`);
      }
    });
  });

  test('requests from other sites change nothing, whatever their cookie', async () => {
    const before = await ownedBy(theirs);
    await inLanes(idsOf(routes.filter(isChange)), async (id) => {
      for (const origin of ['https://evil.example', 'null']) {
        const asked = { ...theirs.good[id], headers: { ...theirs.good[id].headers, origin } };
        expectRefused(id, await call(world, id, asked), 'forbidden');
      }
    });
    expect(await ownedBy(theirs)).toEqual(before);
  });
});

describe('an API key', () => {
  const keyOf = async (of: Counter, scopes: readonly string[]) => {
    const body = { name: 'A key', scopes };
    const { json } = await must(world, 'createApiKey', { cookie: of.owner, body });
    return { authorization: `Bearer ${json.token}` };
  };
  const reads = routes.filter(({ method, surface }) => method === 'GET' && surface === 'portal');

  test('reads what its scopes allow, in its own organization, and is refused everything else', async () => {
    // A key may ask so often a minute: each asks for every route once.
    const all = await keyOf(mine, apiScopes);
    const elsewhere = await keyOf(mine, apiScopes);
    const one = await keyOf(mine, ['venues.view']);
    await inLanes(
      reads.filter(({ auth }) => auth === 'session'),
      async ({ id, permission }) => {
        const ask = (headers: Record<string, string>, of = mine) =>
          call(world, id, { ...of.good[id], cookie: '', headers });
        const mayAny = isApiScope(permission);
        const answer = await ask(all);
        expect([id, answer.status]).toEqual([id, mayAny ? 200 : 403]);
        const mayOne = permission === 'venues.view';
        expect([id, (await ask(one)).status]).toEqual([id, mayOne ? 200 : 403]);
        expectNothingOf(theirs, (await ask(elsewhere, theirs)).text);
      },
    );
  });

  test('changes nothing beyond its scopes', async () => {
    const all = await keyOf(mine, apiScopes);
    const beyond = routes.filter(
      (route) => isChange(route) && route.auth === 'session' && !isApiScope(route.permission),
    );
    const isUse = ({ entity }: { entity?: string }) => entity === 'API_KEY' || entity === 'API_KEY_USE';
    const owned = async () => (await ownedBy(mine)).filter((item) => !isUse(item));
    const before = await owned();
    await inLanes(beyond, async ({ id }) => {
      const answer = await call(world, id, {
        ...mine.good[id],
        cookie: '',
        headers: { ...mine.good[id].headers, ...all },
      });
      expect([id, answer.status]).toEqual([id, 403]);
    });
    expect(await owned()).toEqual(before);
  });
});

describe('a booking’s link', () => {
  test.each(behindLink)('%s with a forged one', async (id) => {
    for (const token of forgeries(mine.token)) {
      expectRefused(id, await call(world, id, { ...mine.good[id], params: { token } }), 'invalid-link');
    }
  });

  test.each(behindLink)('%s with a link to something else', async (id) => {
    const { json } = await call(world, 'createFeedTicket', mine.good.createFeedTicket);
    const { held, waiting, giftCard } = mine.stock.links;
    const kinds = { bookings: held, waitlist: waiting, 'gift-cards': giftCard, feed: json.ticket };
    const own = paths[id].path.split('/')[3];
    for (const [kind, token] of Object.entries(kinds)) {
      if (kind === own) continue;
      expectRefused(id, await call(world, id, { ...mine.good[id], params: { token } }), 'invalid-link');
    }
  });

  test('a staff ticket does not work as a link, nor a link as a ticket', async () => {
    const { json } = await call(world, 'createFeedTicket', mine.good.createFeedTicket);
    const answer = await call(world, 'getBooking', { params: { token: json.ticket } });
    expectRefused('getBooking', answer, 'invalid-link');
    const feed = await openFeed(world);
    expect(await feed.ask({ action: 'subscribe-staff', ticket: mine.token })).toMatchObject({
      type: 'problem',
      code: 'unauthenticated',
    });
    feed.close();
  });

  test('a page behind a forged link says so', async () => {
    const [token = ''] = forgeries(mine.token);
    const answer = await call(world, 'bookingPage', { params: { token } });
    expect([answer.status, answer.type]).toEqual([404, 'text/html; charset=utf-8']);
  });

  /** Forgeries from a real token: changed claims, no signature, another secret. */
  function signed(header: object, claims: object, secret: string): string {
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  }
  test('a link to another booking cannot be signed without the secret', async () => {
    const claims = claimsOf(theirs.token);
    for (const secret of ['', 'secret', mine.shop.organization.id]) {
      const token = signed({ alg: 'HS256' }, claims, secret || ' ');
      expectRefused('getBooking', await call(world, 'getBooking', { params: { token } }), 'invalid-link');
    }
  });
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('a suspended organization, a closed venue', () => {
  const places = [
    ['suspended', () => suspended],
    ['closed', () => closed],
  ] as const;

  test.each(places.flatMap(([name, of]) => withKey.map((id) => [name, id, of] as const)))(
    '%s: %s finds nothing',
    async (_, id, of) => {
      expectRefused(id, await call(world, id, of().good[id]), 'not-found');
    },
  );

  test.each(places)('%s: its pages say so', async (_, of) => {
    for (const id of ['embedPage', 'venuePage'] as const) {
      const answer = await call(world, id, of().good[id]);
      expect([id, answer.status]).toEqual([id, 404]);
      expectNothingOf(of(), answer.text);
    }
  });

  test.each(places)('%s: its seats cannot be followed', async (_, of) => {
    const feed = await openFeed(world);
    expect(await feed.ask({ action: 'subscribe', key: of().shop.venue.embedKey })).toMatchObject({
      type: 'problem',
      code: 'not-found',
    });
    feed.close();
  });

  describe('an operator with support access', () => {
    const changes = ofPortal.filter((id) => paths[id].method !== 'GET');
    let operator: string;
    beforeAll(async () => {
      const { id: organizationId } = suspended.shop.organization;
      operator = await employ(world, { role: 'system-admin', organizationId });
    });

    test.each(changes)('suspended: %s changes nothing', async (id) => {
      const { json, status } = await call(world, id, { ...suspended.good[id], cookie: operator });
      expect([id, status < 400]).toEqual([id, false]);
      expect(['suspended', 'forbidden']).toContain(json.code);
    });
  });

  test.each(ofPortal)('suspended: %s tells members why', async (id) => {
    const answer = await call(world, id, suspended.good[id]);
    expectRefused(id, answer, 'suspended');
    expect(answer.json.detail).toContain(suspended.shop.organization.name);
  });
});
