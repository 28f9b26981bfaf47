import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { activity } from '../../core/contract/model/catalogue/activity.ts';
import { venue } from '../../core/contract/model/venue/venue.ts';
import type { RouteId } from '../../core/contract/paths.ts';
import { routes } from '../../core/contract/routes.ts';
import { type Role, role } from '../../core/contract/views.ts';
import { permissionsOf } from '../../core/domain/permissions/can.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { importVenue } from '../../lambdas/usecases/platform/import/import-venue.ts';
import { sharedWorld } from '../support/world.ts';
import { walkIn } from './support/bodies.ts';
import { type Call, call, must } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';
import { openFeed } from './support/feed.ts';
import { failedRefund } from './support/money.ts';
import { employ } from './support/people.ts';
import { sendLogo, sendPicture } from './support/spare-venues.ts';
import { standingOf } from './support/standing.ts';

const world = sharedWorld();
let shop: Counter;
/** Another venue of the same organization, and a manager of that venue only. */
let branch: { venueId: string; activityId: string; manager: string };
const cookies = {} as Record<Role, string>;

beforeAll(async () => {
  shop = await openCounter(world);
  branch = await openBranch();
  for (const each of role.options) cookies[each] = await hired(each);
  await world.waitUntilIdle();
});

function hired(who: Role): Promise<string> {
  const ofAVenue = who === 'manager' || who === 'staff';
  const venueIds = ofAVenue ? shop.shop.venue.id : 'all';
  return employ(world, { role: who, organizationId: shop.shop.organization.id, venueIds });
}

async function openBranch() {
  const code = randomBytes(8).toString('hex');
  const [venueId, activityId] = [`ven_${code}`, `act_${code}`];
  const embedKey = `emb_${randomBytes(18).toString('base64url')}`;
  await importVenue(
    world.table,
    venue.parse({ ...shop.shop.venue, id: venueId, slug: `branch-${code}`, embedKey }),
  );
  await importActivity(world.table, activity.parse({ ...shop.shop.activity, id: activityId, venueId }));
  const manager = await employ(world, {
    role: 'manager',
    organizationId: shop.shop.organization.id,
    venueIds: venueId,
  });
  return { venueId, activityId, manager };
}

/** Requests about one's own account need no permission. */
const behindSession = routes.filter(({ auth, permission }) => auth === 'session' && permission !== null);
const mayAsk = (who: Role, { permission }: (typeof routes)[number]) =>
  permission !== null && permissionsOf({ role: who }).includes(permission);

/** Everything the organization has in the table. */
const owned = () => standingOf(world, shop.shop.organization.id);

describe('a role without the permission', () => {
  // A customer has no account: the tests of unknown callers cover that.
  const refusals = role.options.flatMap((who) =>
    who === 'customer'
      ? []
      : behindSession.filter((route) => !mayAsk(who, route)).map(({ id }) => [who, id] as const),
  );

  test('exists for every role that has an account', () => {
    const refused = new Set<string>(refusals.map(([who]) => who));
    expect(role.options.filter((who) => !refused.has(who))).toEqual(['customer']);
  });

  test('is refused at every route, for every role, and nothing changes', async () => {
    const before = await owned();
    for (const [who, id] of refusals) {
      const { json, text } = await call(world, id, { ...shop.good[id], cookie: cookies[who] });
      expect([who, id, json.code]).toEqual([who, id, 'forbidden']);
      expect(text).not.toContain(shop.shop.venue.id);
    }
    await world.waitUntilIdle();
    expect(await owned()).toEqual(before);
  });
});

describe('staff at the door', () => {
  const book = (more: object, cookie = cookies.staff) =>
    call(world, 'createStaffBooking', {
      cookie,
      params: { venueId: shop.shop.venue.id },
      headers: { 'idempotency-key': randomUUID() },
      body: walkIn(shop.session.id, more),
    });

  test.each([{}, { payment: { method: 'terminal' } }, { payment: { method: 'venue' } }])(
    'take a walk-in with %j',
    async (more) => {
      expect((await book(more)).json).toMatchObject({ state: 'confirmed', source: 'walk-in' });
    },
  );

  test.each([
    ['a booking by phone', { source: 'staff' }],
    ['a link to pay', { payment: { method: 'link' } }],
    ['going beyond a rule', { override: { reason: 'They are my friends' } }],
  ])('are refused %s, which a manager may do', async (_, more) => {
    const refused = await book(more);
    expect([refused.status, refused.json.code]).toEqual([403, 'forbidden']);
    expect((await book(more, cookies.manager)).status).toBe(201);
  });

  test('see the details of a booking, and may check it in', async () => {
    const { json } = await book({});
    const params = { venueId: shop.shop.venue.id, bookingId: json.id };
    const ask = (id: RouteId, body?: object) =>
      call(world, id, { cookie: cookies.staff, params, ...(body && { body }) });
    expect((await ask('getStaffBooking')).json).toEqual(json);
    expect((await ask('checkInBooking', { version: json.version })).json.state).toBe('checked_in');
    // They see what they saw before the check-in.
    expect((await ask('checkOutBooking', { version: json.version })).json.code).toBe('conflict');
    expect((await ask('undoCheckIn')).json.code).toBe('forbidden');
    const undone = await call(world, 'undoCheckIn', { cookie: cookies.manager, params });
    expect(undone.json.state).toBe('confirmed');
  });
});

describe('a manager of another venue of the organization', () => {
  const ofAVenue = behindSession.filter(({ path }) => path.includes('{venueId}'));
  const expected = (route: (typeof routes)[number]) => (mayAsk('manager', route) ? 'not-found' : 'forbidden');

  test.each(ofAVenue.map((route) => [route.id, route] as const))('%s here', async (id, route) => {
    const answer = await call(world, id, { ...shop.good[id], cookie: branch.manager });
    expect(answer.json.code).toBe(expected(route));
    expect(answer.text).not.toContain(shop.shop.venue.id);
  });

  const inside = ofAVenue.filter(({ path }) => /\{(bookingId|closureId|activityId)\}/.test(path));
  test.each(inside.map((route) => [route.id, route] as const))(
    '%s there, for a thing of this venue',
    async (id, route) => {
      const { params } = shop.good[id];
      const asked = { ...shop.good[id], params: { ...params, venueId: branch.venueId } };
      const answer = await call(world, id, { ...asked, cookie: branch.manager });
      expect(answer.json.code).toBe(expected(route));
    },
  );

  const there = (id: RouteId, more: Call = {}) =>
    call(world, id, { cookie: branch.manager, params: { venueId: branch.venueId }, ...more });

  test('sees the waitlist, closures and gift cards of that venue only', async () => {
    const query = { sessionId: shop.stock.sessions.full };
    expect((await there('listWaitlist', { query })).json).toEqual({ entries: [] });
    expect((await there('listClosures')).json).toEqual({ closures: [] });
    expect((await there('listOffSchedule')).json).toEqual({ sessions: [] });
    expect((await there('listGiftCards', { params: {} })).json).toEqual({ giftCards: [] });
    expect((await there('listCustomers', { params: {} })).json).toEqual({ items: [], next: null });
  });

  test('cannot refund a gift card that was sold here', async () => {
    const params = { giftCardId: shop.stock.cards.whole.id };
    expect((await there('refundGiftCard', { params, body: {} })).json.code).toBe('not-found');
  });

  test('cannot book, close, plan or refund for this venue', async () => {
    const { session, stock } = shop;
    const headers = { 'idempotency-key': randomUUID() };
    const booked = await there('createStaffBooking', { headers, body: walkIn(session.id) });
    expect(booked.json.code).toBe('not-found');
    const scope = { kind: 'session', sessionId: session.id };
    const closed = await there('createClosure', { body: { scope, reason: 'Spite' } });
    expect(closed.json.code).toBe('not-found');
    const planned = await there('startGeneration', { body: { activityIds: [stock.spare.id] } });
    expect(planned.json.code).toBe('invalid-input');
  });
});

describe('the code of a gift card, which is as good as money,', () => {
  const reading = behindSession
    .filter(({ method, surface }) => method === 'GET' && surface === 'portal')
    .map(({ id }) => id);
  const codes = () => [shop.stock.cards.spent.code, shop.stock.cards.whole.code];

  function expectNoCode(text: string): void {
    for (const code of codes()) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replaceAll('-', ''));
    }
  }

  test.each(reading)('is not in what %s shows of gift cards', async (id) => {
    const answer = await call(world, id, { ...shop.good[id], cookie: shop.owner });
    expect(answer.status).toBe(200);
    expectNoCode(answer.text);
  });

  test('is in neither the booking it pays nor the feed; only its last characters are', async () => {
    const { json: ticket } = await call(world, 'createFeedTicket', shop.good.createFeedTicket);
    const feed = await openFeed(world);
    await feed.ask({ action: 'subscribe-staff', ticket: ticket.ticket });
    const { whole } = shop.stock.cards;
    const body = walkIn(shop.session.id, { giftCardCode: whole.code });
    const headers = { 'idempotency-key': randomUUID() };
    const booked = await call(world, 'createStaffBooking', {
      ...shop.good.createStaffBooking,
      headers,
      body,
    });
    expect(booked.status).toBe(201);
    expect(booked.json.ledger).toContainEqual(
      expect.objectContaining({ kind: 'gift-card', code: whole.code.slice(-4) }),
    );
    await feed.until(({ type }) => type === 'booking');
    expectNoCode(booked.text);
    expectNoCode(JSON.stringify(feed.heard));
    feed.close();
  });

  test('is not even in the answer to its refund', async () => {
    const answer = await call(world, 'refundGiftCard', {
      ...shop.good.refundGiftCard,
      cookie: shop.owner,
    });
    expectNoCode(answer.text);
  });
});

/** Last, because permitted requests change things. */
describe('a role with the permission', () => {
  const allowed = role.options.flatMap((who) =>
    behindSession.filter((route) => mayAsk(who, route)).map(({ id }) => [who, id] as const),
  );

  test.each(allowed)('%s: %s', async (who, id) => {
    const { json } = await call(world, id, {
      ...shop.good[id],
      ...(await anew(id, who)),
      cookie: cookies[who],
    });
    expect(['unauthenticated', 'forbidden', 'not-found', 'suspended']).not.toContain(json?.code);
  });

  /** Things that only the first request would find. */
  async function anew(id: RouteId, who: Role): Promise<Call> {
    if (id === 'listMemberAssignments' && who === 'staff') {
      // Of others, staff see nothing.
      const { json } = await call(world, 'getProfile', { cookie: cookies[who] });
      return { params: { userId: json.userId } };
    }
    if (id === 'unassignMember') {
      await must(world, 'assignMember', shop.good.assignMember);
      return {};
    }
    if (id === 'deleteBookingNote') {
      const headers = { 'idempotency-key': randomUUID() };
      const { json } = await must(world, 'addBookingNote', { ...shop.good.addBookingNote, headers });
      return { params: { ...shop.good.addBookingNote.params, noteId: json.notes.at(-1).id } };
    }
    if (id === 'removeSignature') {
      const { params } = shop.good.removeSignature;
      const noted = { cookie: shop.cookie, params, body: { name: `Uma ${randomUUID()}` } };
      const { json } = await must(world, 'notePaperWaiver', noted);
      return { params: { ...params, signatureId: json.signatures.at(-1).id } };
    }
    if (id === 'deleteVenue') {
      const { json } = await call(world, 'createVenue', shop.good.createVenue);
      return { params: { venueId: json.id } };
    }
    if (id === 'sendRefundAgain' || id === 'settleRefund') {
      return { params: { refundId: await failedRefund(world, shop) } };
    }
    if (id === 'deleteCustomerNote') {
      const { json } = await call(world, 'addCustomerNote', shop.good.addCustomerNote);
      return { params: { ...shop.good.addCustomerNote.params, noteId: json.id } };
    }
    if (id === 'removeMember') {
      const body = { ...Object(shop.good.inviteMember.body), email: `${randomUUID()}@example.com` };
      const { json } = await call(world, 'inviteMember', { ...shop.good.inviteMember, body });
      return { params: { userId: json.userId } };
    }
    if (id === 'removePromoCode') {
      const code = `ONCE-${randomUUID().slice(0, 8).toUpperCase()}`;
      const body = { ...Object(shop.good.createPromoCode.body), code };
      await must(world, 'createPromoCode', { ...shop.good.createPromoCode, body });
      return { params: { code } };
    }
    if (id === 'deleteWebhook') {
      const { json } = await call(world, 'createWebhook', shop.good.createWebhook);
      return { params: { webhookId: json.webhook.id } };
    }
    if (id === 'revokeCalendarFeed') {
      const { json } = await call(world, 'createCalendarFeed', shop.good.createCalendarFeed);
      return { params: { feedId: json.calendarFeed.id } };
    }
    if (id === 'completeLogoUpload') return { params: { mediaId: await sendLogo(world, shop) } };
    if (id === 'completeUpload' || id === 'deletePicture') {
      const params = { ...shop.good.deletePicture.params, mediaId: await sendPicture(world, shop) };
      if (id === 'deletePicture') await must(world, 'completeUpload', { cookie: shop.cookie, params });
      return { params };
    }
    if (id !== 'deleteActivity') return {};
    const { json } = await call(world, 'createActivity', shop.good.createActivity);
    return { params: { ...shop.good.createActivity.params, activityId: json.id } };
  }
});
