import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { look } from '../../bin/audit/look.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { canonicalText } from '../../core/domain/audit-log/changes.ts';
import { addDays, addMinutes, localDateOf, toInstant, weekdayOf } from '../../core/domain/time.ts';
import { waiverTexts } from '../../lambdas/data/catalogue/waiver-texts.ts';
import { dayFiguresOf } from '../../lambdas/data/desk/day-figures.ts';
import { writeEntries } from '../../lambdas/data/guest/booking-entries.ts';
import { guestFlags } from '../../lambdas/data/guest/guest-flags.ts';
import { signatures } from '../../lambdas/data/guest/signatures.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { followBooking } from '../../lambdas/usecases/people/customers/follow-booking.ts';
import { chargeAll } from '../../local/demo/history/charges.ts';
import { demoIds } from '../../local/demo/ids.ts';
import { fillTable, organizationsOf } from '../../local/demo/seed.ts';
import { openStore } from '../../local/stripe/store.ts';
import { everything, type Item, moneyThatDiffers, paymentsIn } from '../support/audit.ts';
import { memoryFolder, startTable, type TestTable } from '../support/table.ts';
import { demoAccounts } from './support/demo-accounts.ts';

/** A Saturday evening in London: some parties are here, others are still to come. */
const now = new Date('2026-11-28T19:10:00.000Z');
const setting = { now, websiteOrigin: 'http://localhost:4001', connected: true };
const organizations = organizationsOf(setting);
const venues = organizations.flatMap((each) => each.venues);

const folder = mkdtempSync(join(tmpdir(), 'bookingtms-demo-'));
let made: TestTable;
let bookings: readonly Booking[];
beforeAll(async () => {
  made = await startTable(memoryFolder);
  const accounts = demoAccounts(organizations);
  bookings = await fillTable(made.table, { ...setting, organizations, accounts, linkSecret: 'secret' });
});
afterAll(async () => {
  await made.close();
  rmSync(folder, { recursive: true, force: true });
});

test('everything in the table adds up, and Stripe has the money', async () => {
  const { found, books } = await look(made.table, toInstant(now));
  expect(found).toEqual([]);
  expect(books.bookings.length).toBeGreaterThan(1000);
  const { state } = openStore(join(folder, 'stripe.json'));
  for (const { organization } of organizations) {
    const theirs = bookings.filter(({ organizationId }) => organizationId === organization.id);
    chargeAll(state, organization, theirs);
  }
  const payments = paymentsIn(state);
  expect(payments.length).toBeGreaterThan(500);
  expect(moneyThatDiffers({ bookings: books.bookings, giftCards: [] }, payments)).toEqual([]);
});

test('the schedule finds its sessions as they should be', async () => {
  for (const { organizationId, venueId, id: activityId } of venues.flatMap((each) => each.activities)) {
    const target = { organizationId, venueId, activityId };
    const generated = await generateSessions({ table: made.table, clock: { now: () => now } }, target);
    expect(generated).toMatchObject({ added: 0, updated: 0, offSchedule: 0, removed: 0 });
  }
});

test('ninety days show weekdays, and parties in every state', async () => {
  const [{ venue } = { venue: null }] = venues;
  if (!venue) throw new Error('No venue.');
  const today = localDateOf(toInstant(now), venue.timeZone);
  const kept = await dayFiguresOf(made.table).listBetween(
    venue.organizationId,
    venue.id,
    addDays(today, -89),
    addDays(today, -1),
  );
  expect(kept.length).toBeGreaterThanOrEqual(83);
  const revenueOn = (weekday: string) =>
    kept.filter(({ date }) => weekdayOf(date) === weekday).reduce((sum, { money }) => sum + money.revenue, 0);
  expect(revenueOn('saturday')).toBeGreaterThan(1.5 * revenueOn('monday'));
  const states = new Set(bookings.map(({ state }) => state));
  expect([...states].sort()).toEqual(['cancelled', 'checked_in', 'completed', 'confirmed', 'no_show']);
});

const isOf = (customer: string) => (item: Item) => JSON.stringify(item).includes(customer);

/** What the table has of this customer, but for ids, and for what says when and how often it was written. */
function factsOf(items: readonly Item[], customer: string): string[] {
  return items
    .filter(isOf(customer))
    .filter(({ entity }) => entity !== 'CUSTOMER_NOTE')
    .map(({ version: _v, revision: _r, listingVersion: _l, createdAt: _c, tags: _t, ...item }) => item)
    .map((item) => canonicalText(item).replaceAll(customer, 'customer'))
    .sort();
}

test('a customer is what following their bookings makes of them', async () => {
  const { table } = made;
  const before = await everything(table);
  // Flags come from staff, not from bookings.
  const flagged = new Set(before.flatMap((item) => (item.entity === 'FLAGGED_VISIT' ? item.customerId : [])));
  const totals = before.filter(
    ({ entity, customerId }) => entity === 'CUSTOMER_TOTALS' && !flagged.has(customerId),
  );
  const most = totals.reduce((a, b) => (Number(b.bookings) > Number(a.bookings) ? b : a));
  const customer = String(most.customerId);
  const own = before.filter(isOf(customer));
  const ids = own.map(({ bookingId }) => bookingId);
  await writeEntries(table, { puts: [], deletes: own });
  const deps = { table, clock: { now: () => now }, ids: demoIds(() => 0.5) };
  for (const { organizationId, id: bookingId } of bookings.filter(({ id }) => ids.includes(id))) {
    await followBooking(deps, { organizationId, bookingId });
  }
  const after = factsOf(await everything(table), `cus_${deps.ids.random()}`);
  expect(after.length).toBeGreaterThan(20);
  expect(after).toEqual(factsOf(before, customer));
});

test('today has work for a team', async () => {
  const items = await everything(made.table);
  const count = (entity: string, more: object = {}) =>
    items.filter(
      (item) => item.entity === entity && Object.entries(more).every(([key, value]) => item[key] === value),
    ).length;
  const inLondonAndNewYork = 2;
  expect(count('TILL', { status: 'open' })).toBe(venues.length);
  const closings = items.flatMap(({ closing }) =>
    isCount(closing) ? [closing.counted - closing.expected] : [],
  );
  expect(closings).toEqual(venues.map(() => -250));
  expect(count('CLOSURE')).toBeGreaterThanOrEqual(inLondonAndNewYork);
  expect(count('WAITLIST_ENTRY', { status: 'waiting' })).toBeGreaterThanOrEqual(2);
  expect(count('ASSIGNMENT')).toBeGreaterThanOrEqual(5 * inLondonAndNewYork);
  expect(count('GIFT_CARD')).toBeGreaterThanOrEqual(5 * inLondonAndNewYork);
  expect(count('BOOKING', { state: 'pending' })).toBe(venues.length);
  expect(count('CUSTOMER_NOTE')).toBeGreaterThan(5);
});

const isCount = (value: unknown): value is { counted: number; expected: number } =>
  typeof value === 'object' && value !== null && 'counted' in value && 'expected' in value;

test('the door of each venue shows flags, and who has signed', async () => {
  const { table } = made;
  const soon = { from: toInstant(now), to: addMinutes(toInstant(now), 3 * 24 * 60) };
  for (const { venue, activities } of venues) {
    const { organizationId, id } = venue;
    const flags = await guestFlags(table).between(organizationId, id, soon);
    const kinds = new Set([...flags.values()].flat().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['banned', 'medical', 'vip']);
    const asking = activities.filter(({ waiver }) => waiver);
    expect(asking).not.toEqual([]);
    for (const activity of asking) {
      expect((await waiverTexts(table).get(organizationId, activity.id, 1))?.text).toContain('\n\n');
    }
  }
  const signed = bookings.filter(({ signers = [] }) => signers.length > 0);
  const isOpen = ({ state, guestCount, signers = [] }: Booking) =>
    state === 'confirmed' && signers.length < guestCount;
  expect(signed.filter(isOpen).length).toBeGreaterThan(2);
  for (const booking of signed) {
    const kept = await signatures(table).list(booking);
    expect(kept.map(({ id, name }) => ({ id, name }))).toEqual(expect.arrayContaining(booking.signers ?? []));
    expect(kept.every(({ signedAt }) => signedAt >= booking.createdAt && signedAt <= toInstant(now))).toBe(
      true,
    );
  }
});
