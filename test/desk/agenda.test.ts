import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { type Booking, booking } from '../../core/contract/model/guest/booking.ts';
import type { VenueId } from '../../core/contract/model/ids.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { activities } from '../../lambdas/data/catalogue/activities.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { bookingItem, bookings } from '../../lambdas/data/guest/bookings.ts';
import { guestFlags } from '../../lambdas/data/guest/guest-flags.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { getAgenda } from '../../lambdas/usecases/desk/get-agenda.ts';
import { createFeedTicket } from '../../lambdas/usecases/notify/feeds/create-feed-ticket.ts';
import { getProfile } from '../../lambdas/usecases/people/sign-in/get-profile.ts';
import { readFeedTicket } from '../../lambdas/usecases/scope/links.ts';
import { openShop, type Shop, sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const clock = { now: () => now };
const linkSecret = 's'.repeat(64);

let engine: TestTable;
let shop: Shop;
let other: Shop;
let suspended: Shop;
let session: Session;

beforeAll(async () => {
  engine = await startTable();
  shop = await openShop(engine.table, { now });
  other = await openShop(engine.table, { now });
  suspended = await openShop(engine.table, { now, organization: { status: 'suspended' } });
  session = await sessionTomorrow(engine.table, shop, now);
  await put({
    reference: 'BBBBBBBB',
    createdAt: '2026-11-22T08:00:00.000Z',
    confirmedAt: now.toISOString(),
    paymentState: 'deposit_paid',
    notes: [
      { id: 'note_1', text: 'Nut allergy', author: { userId: 'u', name: 'Kim' }, at: now.toISOString() },
    ],
    ledger: [{ kind: 'payment', at: now.toISOString(), id: 'pi_1', method: 'stripe', amount: 2000 }],
  });
  await put({
    reference: 'AAAAAAAA',
    createdAt: '2026-11-22T07:00:00.000Z',
    state: 'pending',
    paymentState: 'unpaid',
  });
  await put({ reference: 'CCCCCCCC', state: 'expired', paymentState: 'unpaid' });
  await put({ reference: 'DDDDDDDD', state: 'cancelled', paymentState: 'unpaid' });
  await put({
    reference: 'EEEEEEEE',
    state: 'expired',
    paymentState: 'refunded',
    createdAt: '2026-11-22T08:30:00.000Z',
  });
});

afterAll(() => engine.close());

test('the agenda has every day asked for, and each session with its bookings in the order they came', async () => {
  const agenda = await getAgenda(deps(), admin(shop), {
    venueId: shop.venue.id,
    from: '2026-11-22',
    days: 3,
  });
  expect(agenda).toMatchObject({ venueId: shop.venue.id, timeZone: 'UTC' });
  expect(agenda.activities.map(({ name }) => name)).toEqual(['Test Room']);
  expect(agenda.days.map(({ date, sessions: all }) => [date, all.length])).toEqual([
    ['2026-11-22', 1],
    ['2026-11-23', 1],
    ['2026-11-24', 1],
  ]);
  expect(agenda.days[1]?.sessions[0]).toMatchObject({
    sessionId: session.id,
    capacityTotal: 10,
    status: 'open',
  });
  const references = agenda.days[1]?.sessions[0]?.bookings.map(({ reference }) => reference);
  expect(references).toEqual(['AAAAAAAA', 'BBBBBBBB', 'EEEEEEEE']);
  // At the door it counts what a note says, not who wrote it.
  const notes = agenda.days[1]?.sessions[0]?.bookings.map((each) => each.notes);
  expect(notes).toEqual([undefined, [{ id: 'note_1', text: 'Nut allergy' }], undefined]);
});

test('a booking tells the door what it needs, and nothing of how it is kept', async () => {
  const agenda = await getAgenda(deps(), admin(shop), {
    venueId: shop.venue.id,
    from: '2026-11-23',
    days: 1,
  });
  const [, confirmed] = agenda.days[0]?.sessions[0]?.bookings ?? [];
  expect(confirmed).toMatchObject({ guest: { name: 'Ana Silva' }, guestCount: 2, quote: { total: 5000 } });
  expect(confirmed).toMatchObject({ paid: 2000, balance: 3000 });
  expect(confirmed?.actions).toContain('check-in');
  expect(JSON.stringify(agenda)).not.toMatch(/PK|GSI1|entity|stripe|organizationId/i);
});

test.each<[string, () => Actor, () => VenueId]>([
  ['a venue of another organization', () => admin(shop), () => other.venue.id],
  ['a venue that does not exist', () => admin(shop), () => 'ven_000000000000' as VenueId],
  ['a venue where the manager does not work', () => at(shop, [other.venue.id]), () => shop.venue.id],
  [
    'another organization’s venue, named in one’s own list',
    () => at(shop, [other.venue.id]),
    () => other.venue.id,
  ],
])('there is no agenda of %s', async (_, actor, venueId) => {
  const input = { venueId: venueId(), from: '2026-11-22', days: 1 };
  await expect(getAgenda(deps(), actor(), input)).rejects.toMatchObject({ code: 'not-found' });
  const ticket = createFeedTicket({ ...deps(), clock, linkSecret }, actor(), venueId());
  await expect(ticket).rejects.toMatchObject({ code: 'not-found' });
});

test('a suspended organization sees nothing, and the answer says why', async () => {
  const input = { venueId: suspended.venue.id, from: '2026-11-22', days: 1 };
  await expect(getAgenda(deps(), admin(suspended), input)).rejects.toMatchObject({ code: 'suspended' });
  await expect(getProfile(deps(), admin(suspended))).rejects.toMatchObject({ code: 'suspended' });
});

test('a profile lists the venues one works at, and what one may do', async () => {
  expect(await getProfile(deps(), admin(shop))).toMatchObject({
    role: 'admin',
    organization: { id: shop.organization.id, currency: 'USD' },
    venues: [{ id: shop.venue.id, timeZone: 'UTC' }],
    permissions: expect.arrayContaining(['bookings.view', 'venues.edit']),
  });
  const elsewhere = await getProfile(deps(), at(shop, []));
  expect(elsewhere.venues).toEqual([]);
  expect(elsewhere.permissions).not.toContain('venues.edit');
});

test('a feed ticket opens this venue for a minute', async () => {
  const { ticket } = await createFeedTicket({ ...deps(), clock, linkSecret }, admin(shop), shop.venue.id);
  const soon = new Date(now.getTime() + 59_000);
  expect(await readFeedTicket(linkSecret, ticket, soon)).toMatchObject({
    organizationId: shop.organization.id,
    venueId: shop.venue.id,
  });
  const late = new Date(now.getTime() + 61_000);
  await expect(readFeedTicket(linkSecret, ticket, late)).rejects.toMatchObject({ code: 'unauthenticated' });
});

function deps() {
  const { table } = engine;
  return {
    organizations: organizations(table),
    venues: venues(table),
    activities: activities(table),
    sessions: sessions(table),
    bookings: bookings(table),
    guestFlags: guestFlags(table),
    clock,
  };
}

function admin({ organization }: Shop): Actor {
  return {
    userId: 'user-1',
    organizationIds: [],
    address: '192.0.2.1',
    name: 'Maya',
    email: 'maya@example.com',
    role: 'admin',
    organizationId: organization.id,
    venueIds: 'all',
  };
}

function at(place: Shop, venueIds: readonly VenueId[]): Actor {
  return { ...admin(place), role: 'manager', venueIds };
}

async function put(changes: Partial<Record<keyof Booking, unknown>>) {
  const value = booking.parse({
    id: `bkg_${String(changes.reference).toLowerCase().repeat(2)}`,
    organizationId: shop.organization.id,
    venueId: shop.venue.id,
    activityId: shop.activity.id,
    sessionId: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    date: session.date,
    state: 'confirmed',
    paymentState: 'paid',
    source: 'widget',
    party: [{ unitId: 'player', quantity: 2 }],
    guestCount: 2,
    seats: 2,
    quote: { currency: 'USD', lines: [], subtotal: 5000, total: 5000, dueNow: 5000 },
    guest: { name: 'Ana Silva', email: 'ana@example.com' },
    language: 'en',
    createdAt: now.toISOString(),
    version: 1,
    ...changes,
  });
  await engine.table.client.send(new PutCommand({ TableName: engine.table.name, Item: bookingItem(value) }));
}
