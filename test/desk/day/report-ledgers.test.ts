import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../../core/contract/model/guest/ledger.ts';
import type { Currency } from '../../../core/contract/model/money.ts';
import type { MoneyFilter } from '../../../core/contract/schemas/desk/money-lists.ts';
import type { ReportView } from '../../../core/contract/schemas/desk/reports.ts';
import { isVisit } from '../../../core/domain/figures/visits.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { dayFiguresOf } from '../../../lambdas/data/desk/day-figures.ts';
import { countEndedDays, recountDaysOf } from '../../../lambdas/usecases/desk/day/count-day-figures.ts';
import { listTakings, listTakingsOfCard } from '../../../lambdas/usecases/desk/day/list-takings.ts';
import { rebuildFigures } from '../../../lambdas/usecases/desk/day/rebuild-figures.ts';
import { countEndedMoneyDays } from '../../../lambdas/usecases/desk/money-days/count-money-day.ts';
import { getCardReport } from '../../../lambdas/usecases/desk/money-days/get-card-report.ts';
import { listMoney } from '../../../lambdas/usecases/desk/money-days/list-money.ts';
import { rebuildMoneyDays } from '../../../lambdas/usecases/desk/money-days/rebuild-money.ts';
import { getReport } from '../../../lambdas/usecases/desk/reports/get-report.ts';
import { adjustGiftCard } from '../../../lambdas/usecases/money/gift-cards/adjust-gift-card.ts';
import { voidGiftCard } from '../../../lambdas/usecases/money/gift-cards/void-gift-card.ts';
import { run, type Script, steps } from '../../model/support/commands.ts';
import { type Floor, openFloor } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const [from, to] = ['2026-11-24', '2026-11-25'];
const after = new Date('2026-11-27T04:00:00.000Z');

const taxes = [
  { id: 'vat', name: 'VAT', rate: 19_000, included: true },
  { id: 'city', name: 'City tax', rate: 2_500, included: false },
];

/** A shop with a random history whose days are over and counted by night; some events come late, and twice. */
async function play(script: Script, currency: Currency): Promise<Floor> {
  const floor = await openFloor(running.table, {}, { twin: true, venue: { taxes }, currency });
  const organizationId = floor.shop.organization.id;
  for (const command of script.flat()) await unlessRefused(run(floor, command));
  if (floor.clock.at < after) floor.clock.at = after;
  await countEndedDays(floor.deps, { organizationId });
  floor.bank.turn('on');
  await floor.news();
  for (const { id: bookingId } of await floor.bookings()) {
    await recountDaysOf(floor.deps, { organizationId, bookingId });
    await recountDaysOf(floor.deps, { organizationId, bookingId });
  }
  return floor;
}

async function unlessRefused(work: unknown): Promise<void> {
  await Promise.resolve(work).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const signs: Partial<Record<LedgerEntry['kind'], number>> = { payment: 1, refund: -1, dispute: -1 };

/** What the ledger says was earned, entry by entry. */
function earned({ ledger, confirmedAt }: Booking): number {
  return total(
    ledger.map((entry) => {
      if (!('amount' in entry)) return 0;
      if (entry.kind === 'gift-card') return confirmedAt ? entry.amount : 0;
      return (signs[entry.kind] ?? 0) * entry.amount;
    }),
  );
}

const onCard = ({ ledger }: Booking) =>
  total(ledger.map((entry) => (entry.kind === 'gift-card' ? entry.amount : 0)));

/** What the ledgers say went back: refunds, and for bookings that were confirmed what cards got again. */
function refunded({ ledger, confirmedAt }: Booking): number {
  return total(
    ledger.map((entry) => {
      if (entry.kind === 'refund') return entry.amount;
      return entry.kind === 'gift-card' && entry.amount < 0 && confirmedAt ? -entry.amount : 0;
    }),
  );
}

const disputed = ({ ledger }: Booking) =>
  total(ledger.map((entry) => (entry.kind === 'dispute' ? entry.amount : 0)));

/** A report and every part of it is what the quotes and ledgers of these bookings say. */
function expectFigures(report: ReportView, all: readonly Booking[]): void {
  const visits = all.filter(isVisit);
  const lines = visits.flatMap(({ quote }) => quote.lines);
  const covered = total(lines.filter(({ kind }) => kind === 'gift-card').map(({ amount }) => amount));
  const { total: sums } = report;
  expect(sums).toMatchObject({
    bookings: visits.length,
    revenue: total(all.map(earned)),
    refunded: total(all.map(refunded)),
    disputed: total(all.map(disputed)),
    taken: total(all.map((each) => earned(each) + refunded(each) + disputed(each))),
    giftCards: total(all.filter(({ confirmedAt }) => confirmedAt).map(onCard)),
    charged: total(visits.map(({ quote }) => quote.total)) - covered,
    gross: total(visits.map(({ quote }) => quote.subtotal)),
  });
  expect(sums.net + sums.taxes + sums.fees).toBe(sums.charged);
  for (const { date, ...day } of report.days) {
    expect({ date, revenue: day.revenue }).toEqual({
      date,
      revenue: total(all.filter((each) => each.date === date).map(earned)),
    });
  }
  for (const { activityId, ...activity } of report.activities) {
    expect({ activityId, revenue: activity.revenue }).toEqual({
      activityId,
      revenue: total(all.filter((each) => each.activityId === activityId).map(earned)),
    });
  }
  for (const parts of [report.days, report.activities, report.sources, report.hours]) {
    expect(total(parts.map(({ revenue }) => revenue))).toBe(sums.revenue);
    expect(total(parts.map(({ bookings }) => bookings))).toBe(sums.bookings);
  }
  expect(total(report.leadTimes.map(({ bookings }) => bookings))).toBe(sums.bookings);
  expect(total(report.taxes.map(({ amount }) => amount))).toBe(sums.taxes);
  expect(total(report.taxMonths.map(({ amount }) => amount))).toBe(sums.taxes);
  for (const { id, rate, amount } of [...report.taxes, ...report.taxMonths]) {
    const sold = visits.filter(({ rates }) => rates?.taxes.some((tax) => tax.id === id && tax.rate === rate));
    const ofTax = sold
      .flatMap(({ quote }) => quote.lines)
      .filter((line) => line.kind === 'tax' && line.id === id);
    expect([id, rate, amount]).toEqual([id, rate, total(ofTax.map((line) => line.amount))]);
  }
}

/** One of each kind: two decimals, none, none of Stripe's two, and three of which the last is 0. */
test.each(['EUR', 'JPY', 'HUF', 'KWD'])(
  'whatever happened, a report in %s is what quotes and ledgers say',
  async (currency) => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const floor = await play(script, currency);
        const venueId = floor.shop.venue.id;
        const report = await getReport(floor.deps, floor.manager, { venueId, from, to });
        expect(report.currency).toBe(currency);
        expectFigures(report, await floor.bookings());
        await expectRebuilt(floor);
        await expectCards(floor);
        for (const kind of ['payment', 'refund', 'dispute'] as const) await expectMoney(floor, kind);
      }),
      { numRuns: 3 },
    );
  },
);

/** Counting everything once more writes nothing. */
async function expectRebuilt({ deps, shop }: Floor): Promise<void> {
  const days = dayFiguresOf(running.table);
  const known = () => days.listBetween(shop.organization.id, shop.venue.id, from, to);
  const before = await known();
  expect(before.map(({ date }) => date)).toEqual([from, to]);
  const venue = await deps.venues.get(shop.organization.id, shop.venue.id);
  if (!venue) throw new Error('The venue is still there.');
  expect(await rebuildFigures(deps, venue, from)).toEqual([]);
  expect(await known()).toEqual(before);
}

/** Staff add to some cards and end others; everything is listed, as late as twice. */
async function changeCards({ deps, manager, giftCards }: Floor): Promise<void> {
  for (const [index, { id: giftCardId, balance }] of (await giftCards()).entries()) {
    const target = { actor: manager, giftCardId };
    const change = { amount: index % 2 ? 1_000 : -Math.min(balance, 1_000), reason: 'Test' };
    await unlessRefused(adjustGiftCard(deps, target, { ...change, idempotencyKey: `adjust-${index}` }));
    if (index % 3 === 1) await unlessRefused(voidGiftCard(deps, target, { reason: 'Test' }));
  }
}

async function listCards({ deps, shop, giftCards, bookings }: Floor): Promise<void> {
  const organizationId = shop.organization.id;
  for (const { id: bookingId } of await bookings()) await listTakings(deps, { organizationId, bookingId });
  for (const { id: giftCardId } of await giftCards()) {
    await listTakingsOfCard(deps, { organizationId, giftCardId });
  }
}

/** What the cards are worth by the report is what is left on them, and what unconfirmed bookings have put aside. */
async function expectCards(floor: Floor): Promise<void> {
  const { deps, shop, clock } = floor;
  await listCards(floor);
  await changeCards(floor);
  await listCards(floor);
  await listCards(floor);
  const asked = { venueId: shop.venue.id, from: '2026-11-20', to: '2026-11-30' };
  const report = await getCardReport(deps, floor.manager, asked);
  const [cards, bookings] = [await floor.giftCards(), await floor.bookings()];
  const aside = bookings.filter(({ confirmedAt }) => !confirmedAt).map(onCard);
  expect(report.opening).toBe(0);
  expect(report.closing).toBe(total(cards.map(({ balance }) => balance)) + total(aside));
  expect(report.total.used + report.total.returned).toBe(
    0 - total(bookings.filter(({ confirmedAt }) => confirmedAt).map(onCard)),
  );
  expect(report.days.at(-1)?.balance).toBe(report.closing);
  const dates = report.days.map((day) => day.date);
  for (const [index, date] of dates.entries()) {
    if (index % 3 > 0) continue;
    const { closing } = await getCardReport(deps, floor.manager, { ...asked, to: date });
    expect([date, closing]).toEqual([date, report.days[index]?.balance]);
  }
  clock.at = new Date(clock.at.getTime() + 3 * 24 * 60 * 60 * 1000);
  await countEndedMoneyDays(deps, { organizationId: shop.organization.id });
  expect((await getCardReport(deps, floor.manager, asked)).closing).toBe(report.closing);
  const venue = await deps.venues.get(shop.organization.id, shop.venue.id);
  if (!venue) throw new Error('The venue is still there.');
  expect(await rebuildMoneyDays(deps, venue, '2026-11-20')).toEqual([]);
}

/** Every entry of a list, page by page, is one of the ledgers; the totals, which come from sums of days, agree. */
async function expectMoney(floor: Floor, kind: MoneyFilter['kind']): Promise<void> {
  const { deps, manager, shop } = floor;
  const asked = { venueId: shop.venue.id, from: '2026-11-20', to: '2026-12-01', kind, limit: 3 };
  const first = await listMoney(deps, manager, asked);
  const rows = [...first.items];
  for (let cursor = first.next; cursor !== null; ) {
    const page = await listMoney(deps, manager, { ...asked, cursor });
    rows.push(...page.items);
    cursor = page.next;
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.map(({ at }) => at)).toEqual(
    rows
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  const totals = first.totals ?? [];
  expect([total(totals.map(({ count }) => count)), total(totals.map(({ amount }) => amount))]).toEqual([
    rows.length,
    total(rows.map(({ amount }) => amount)),
  ]);
  const ofBookings = rows.filter(({ of, method }) => of === 'booking' && method !== 'gift-card');
  expect(ofBookings.map(({ amount }) => amount).toSorted()).toEqual(
    (await floor.bookings())
      .flatMap(({ ledger }) => ledger.flatMap((entry) => (isListedAs(entry, kind) ? entry.amount : [])))
      .toSorted(),
  );
}

/** In these histories no dispute is opened twice. */
function isListedAs(
  entry: LedgerEntry,
  kind: MoneyFilter['kind'],
): entry is Extract<LedgerEntry, { kind: MoneyFilter['kind'] }> {
  // What is given as credit is listed as a refund to a gift card.
  return entry.kind === kind && entry.amount > 0 && !('method' in entry && entry.method === 'credit');
}
