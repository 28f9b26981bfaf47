import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { record } from '../../../bench/support/recorder.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { countEndedDays } from '../../../lambdas/usecases/desk/day/count-day-figures.ts';
import { rebuildFigures } from '../../../lambdas/usecases/desk/day/rebuild-figures.ts';
import { exportReport } from '../../../lambdas/usecases/desk/reports/export-report.ts';
import { exportTaxes } from '../../../lambdas/usecases/desk/reports/export-taxes.ts';
import { getReport } from '../../../lambdas/usecases/desk/reports/get-report.ts';
import { followBooking } from '../../../lambdas/usecases/people/customers/follow-booking.ts';
import { openFloor, promo } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const date = '2026-11-24';
const next = '2026-11-25';

/** Two bookings in cash, one of them cancelled with its money back, and one with a promo code to be paid at the venue. */
async function open() {
  const floor = await openFloor(running.table, {}, { twin: true });
  const venueId = floor.shop.venue.id;
  const organizationId = floor.shop.organization.id;
  let number = 0;
  const book = async (name: string, method: 'cash' | 'venue', promoCode?: string) => {
    const booking = await createStaffBooking(floor.deps, {
      actor: floor.manager,
      venueId,
      sessionId: floor.session(0).id,
      party: [{ unitId: 'player', quantity: 1 }],
      guest: { name, email: `${name.toLowerCase()}@example.com`, phone: '' },
      answers: [],
      source: number === 0 ? 'walk-in' : 'staff',
      payment: { method },
      ...(promoCode && { promoCode }),
      idempotencyKey: `report-${++number}-0123456789`,
    });
    await followBooking({ ...floor.deps, ids: systemIds }, { organizationId, bookingId: booking.id });
    return booking;
  };
  await book('Ana', 'cash');
  await book('Bo', 'venue', promo);
  const gone = await book('Cy', 'cash');
  const target = { actor: floor.manager, venueId, bookingId: gone.id };
  await cancelAtDesk(floor.deps, target, { refund: 'full', reason: '' });
  const report = (asked = {}, actor = floor.manager) =>
    getReport(floor.deps, actor, { venueId, from: date, to: next, ...asked });
  const endDays = async () => {
    floor.clock.at = new Date('2026-11-27T04:00:00.000Z');
    await countEndedDays(floor.deps, { organizationId });
  };
  return { floor, venueId, report, endDays };
}

test('a report tells sales, payments, sources, lead times, promo codes and customers', async () => {
  const { report, endDays } = await open();
  await endDays();
  const found = await report();
  expect(found.total).toMatchObject({
    bookings: 2,
    players: 2,
    gross: 5000,
    discounts: 250,
    net: 4750,
    charged: 4750,
    taken: 5000,
    refunded: 2500,
    revenue: 2500,
    balance: 2250,
  });
  expect(found.days.map((day) => [day.date, day.bookings, day.revenue])).toEqual([
    [date, 2, 2500],
    [next, 0, 0],
  ]);
  expect(found.sources).toEqual([
    { source: 'staff', bookings: 1, players: 1, revenue: 0 },
    { source: 'walk-in', bookings: 1, players: 1, revenue: 2500 },
  ]);
  expect(found.leadTimes.filter(({ bookings }) => bookings > 0)).toEqual([
    { days: 2, bookings: 2, players: 2 },
  ]);
  expect(found.leadTimes).toHaveLength(8);
  expect(found.promoCodes).toEqual([{ code: promo, bookings: 1, discount: 250, revenue: 0 }]);
  expect(found.customers).toEqual({ new: 2, returning: 0 });
  expect(found.hours[0]).toMatchObject({ weekday: 'tuesday', hour: 12, bookings: 2, revenue: 2500 });
});

test('a report of one activity leaves out the others', async () => {
  const { floor, report, endDays } = await open();
  await endDays();
  const [first, twin] = floor.activities;
  const own = await report({ activityId: first?.id });
  expect(own.activities.map(({ activityId }) => activityId)).toEqual([first?.id]);
  const other = await report({ activityId: twin?.id });
  expect(other.total).toMatchObject({ bookings: 0, revenue: 0, capacity: 20 });
});

test('today is counted when it is asked for, and days to come are left out', async () => {
  const { floor, report } = await open();
  floor.clock.at = new Date(`${date}T18:00:00.000Z`);
  const found = await report();
  expect(found).toMatchObject({ to: date, total: { bookings: 2, revenue: 2500 } });
  expect(found.days).toHaveLength(1);
  expect((await report({ from: next })).days).toEqual([]);
});

test('a period is compared with the one before it', async () => {
  const { report, endDays } = await open();
  await endDays();
  const { before } = await report({ from: next, to: next, compare: 'previous' });
  expect(before).toMatchObject({ from: date, to: date, total: { bookings: 2 }, days: [{ date }] });
  expect(before).toMatchObject({
    activities: [{ bookings: 2 }, { bookings: 0 }],
    promoCodes: [{ code: promo, bookings: 1 }],
    customers: { new: 2, returning: 0 },
  });
  expect(before?.sources.map(({ source }) => source).toSorted()).toEqual(['staff', 'walk-in']);
  expect(before?.leadTimes.find(({ days }) => days === 2)?.bookings).toBe(2);
});

test('staff see no report, and no report is longer than 366 days', async () => {
  const { floor, report, venueId } = await open();
  const staff = { ...floor.manager, role: 'staff' as const, venueIds: [venueId] };
  await expect(report({}, staff)).rejects.toMatchObject({ code: 'not-found' });
  await expect(report({ from: '2025-11-23', to: '2026-11-24' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a report of past days reads days, and no bookings or sessions', async () => {
  const { floor, report, endDays } = await open();
  await endDays();
  await rebuildFigures(floor.deps, floor.shop.venue, '2026-10-01');
  const { queries } = await record(running.table, () => report({ from: '2025-11-26', to: next }));
  const ofDays = queries.filter(({ ExpressionAttributeValues }) =>
    JSON.stringify(ExpressionAttributeValues).includes('DAY#2025-11-26'),
  );
  expect(ofDays).toHaveLength(1);
  expect(queries.filter(({ IndexName }) => IndexName)).toEqual([]);
  expect(queries).toHaveLength(2);
});

test('figures that were lost or are wrong are counted anew, and then there is nothing left to do', async () => {
  const { floor, report } = await open();
  floor.clock.at = new Date('2026-11-27T04:00:00.000Z');
  const rebuild = () => rebuildFigures(floor.deps, floor.shop.venue, date);
  expect(await rebuild()).toEqual([date, next, '2026-11-26']);
  const before = await report();
  expect(await rebuild()).toEqual([]);
  expect(await report()).toEqual(before);
});

test('the spreadsheet has a line for each day and activity', async () => {
  const { floor, venueId, endDays } = await open();
  await endDays();
  const asked = { venueId, from: date, to: next, locale: 'en' };
  const lines = (await exportReport(floor.deps, floor.manager, asked)).trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('Date,Activity,Bookings,Players');
  expect(lines.find((line) => line.includes(',2,2,'))).toMatch(
    /^2026-11-24,Test Room,2,2,3,2,15,0,0,1,50\.00,2\.50,0\.00,0\.00,47\.50,47\.50,50\.00,25\.00,0\.00,25\.00,0\.00,22\.50,USD$/,
  );
});

test('taxes are reported by month at the rates that visits were sold at', async () => {
  const taxesAt = (rate: number) => [{ id: 'vat', name: 'VAT', rate, included: false }];
  const floor = await openFloor(running.table, {}, { venue: { taxes: taxesAt(19_000) } });
  const { deps, manager, shop } = floor;
  const venueId = shop.venue.id;
  let number = 0;
  const book = () =>
    createStaffBooking(deps, {
      ...{ actor: manager, venueId, sessionId: floor.session(0).id, answers: [], source: 'staff' as const },
      party: [{ unitId: 'player', quantity: 1 }],
      guest: { name: 'Ana', email: 'ana@example.com', phone: '' },
      payment: { method: 'cash' as const },
      idempotencyKey: `taxes-${++number}-0123456789`,
    });
  await book();
  const update = keys.venue(shop.organization.id, venueId);
  await updateItem(running.table, { update, set: { taxes: taxesAt(16_000) }, only: [] });
  await book();
  floor.clock.at = new Date(`${date}T18:00:00.000Z`);
  const asked = { venueId, from: date, to: date };
  const vat = { id: 'vat', name: 'VAT', included: false };
  const rows = [
    { ...vat, rate: 16_000, amount: 400 },
    { ...vat, rate: 19_000, amount: 475 },
  ];
  const found = await getReport(deps, manager, asked);
  expect(found.taxes).toEqual(rows);
  expect(found.taxMonths).toEqual(rows.map((row) => ({ ...row, month: '2026-11' })));
  const text = await exportTaxes(deps, manager, { ...asked, locale: 'de-DE' });
  expect(text).toContain('2026-11;VAT;16;added;4,00;USD');
});
