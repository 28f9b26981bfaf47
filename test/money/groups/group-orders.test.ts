import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { putItem } from '../../../lambdas/data/table.ts';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { type Floor, openFloor } from '../../model/support/floor.ts';
import { everything } from '../../support/audit.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { openGroup } from './support.ts';

/**
 * Stripe promises neither order nor "once". All events of one payment for a group come in every order, each one to
 * three times, and leave the same bookings.
 */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

type Event = ReturnType<Floor['bank']['events']>[number];

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((first, index) =>
    permutations(all.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** What is left when one does not ask in which order it was written. */
function endOf({ state, paymentState, ledger, disputes = {} }: Booking) {
  const money = ledger
    .flatMap((entry) => ('amount' in entry ? [`${entry.kind} ${entry.amount}`] : []))
    .sort();
  return [state, paymentState, ...money, ...Object.values(disputes).map(({ status }) => status)].join(', ');
}

async function endsOf(floor: Floor, members: () => Promise<Booking[]>, events: readonly Event[]) {
  const all = await everything(floor.table, floor.shop.organization.id);
  const before = all.filter(({ entity }) => ['BOOKING', 'SESSION', 'GROUP'].includes(String(entity)));
  const ends = new Set<string>();
  const orders = permutations(events);
  for (const [number, order] of orders.entries()) {
    for (const item of before) await putItem(floor.table, item);
    // 1, 2 or 3 times each, another mix for every order.
    const told = order.flatMap((event, place) => Array<Event>(1 + ((number + place) % 3)).fill(event));
    for (const event of told) await actOnStripeEvent({ ...floor.deps, payments: floor.bank.payments }, event);
    ends.add((await members()).map(endOf).join(' | '));
  }
  return { orders: orders.length, ends: [...ends] };
}

test('paid by a transfer, a part given back by hand, disputed: one end', async () => {
  const floor = await openFloor(running.table);
  const group = await openGroup(floor);
  await group.openPage(group.token);
  for (const page of floor.bank.pages()) floor.bank.payByTransfer(page.checkoutSessionId);
  for (const page of floor.bank.transfers()) floor.bank.endTransfer(page, 'arrived');
  const [payment = ''] = floor.bank.paid();
  floor.bank.refundByHand(payment, 3000);
  floor.bank.dispute(payment);
  for (const each of floor.bank.disputes()) floor.bank.decide(each, 'lost');
  const events = floor.bank.events();
  expect(events.map(({ type }) => type)).toEqual([
    'checkout.session.completed',
    'checkout.session.async_payment_succeeded',
    'refund.updated',
    'charge.dispute.closed',
  ]);
  const { orders, ends } = await endsOf(floor, group.members, events);
  expect(orders).toBe(24);
  expect(ends).toEqual([
    [
      'confirmed, disputed, dispute 4000, payment 5000, refund 1000, lost',
      'confirmed, disputed, dispute 6000, payment 7500, refund 1500, lost',
      'confirmed, disputed, dispute 2000, payment 2500, refund 500, lost',
    ].join(' | '),
  ]);
});

test('paid too late, and given back whole by hand: one end', async () => {
  const floor = await openFloor(running.table);
  const group = await openGroup(floor);
  await floor.wait(170);
  await group.pay(group.token);
  await floor.wait(60);
  const [payment = ''] = floor.bank.paid();
  floor.bank.refundByHand(payment, 15_000);
  const { ends } = await endsOf(floor, group.members, floor.bank.events());
  expect(ends).toEqual([
    [
      'expired, refunded, payment 5000, refund 5000',
      'expired, refunded, payment 7500, refund 7500',
      'expired, refunded, payment 2500, refund 2500',
    ].join(' | '),
  ]);
});
