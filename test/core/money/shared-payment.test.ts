import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../../core/contract/model/guest/ledger.ts';
import { auditSharedPayments } from '../../../core/domain/audit/audit-shared-payments.ts';
import { partsOf, shareOut, splitAmount } from '../../../core/domain/booking/payments/shared-payment.ts';
import type { RefundAtStripe } from '../../../core/domain/booking/payments/stripe-movements.ts';
import { sum } from '../../../core/domain/money/money.ts';
import { aBooking } from '../../notify/email/support.ts';

/** One payment of 150.00 for three bookings: 50.00, 75.00 and 25.00. */
const amounts = [5000, 7500, 2500];
const at = '2026-11-22T12:05:00.000Z';

function booking(index: number, more: readonly LedgerEntry[] = [], changes: Partial<Booking> = {}): Booking {
  const payment: LedgerEntry = {
    kind: 'payment',
    at,
    id: 'pi_1',
    method: 'stripe',
    amount: amounts[index] ?? 0,
  };
  const id = `bkg_00000000000${index}` as Booking['id'];
  return aBooking({ id, groupId: 'grp_000000000000' as never, ledger: [payment, ...more], ...changes });
}

const refund = (id: string, amount: number, changes: Partial<RefundAtStripe> = {}): RefundAtStripe => ({
  id,
  of: 'pi_1',
  amount,
  createdAt: at,
  status: 'succeeded',
  attempt: 1,
  ...changes,
});

const entry = (id: string, amount: number): LedgerEntry => ({
  kind: 'refund',
  at,
  id,
  of: 'pi_1',
  method: 'stripe',
  amount,
  reason: 'goodwill',
});

function sharesOf(bookings: readonly Booking[], refunds: readonly RefundAtStripe[], held = 0) {
  const parts = bookings.map(({ id }, index) => ({ bookingId: id, amount: amounts[index] ?? 0 }));
  const disputes = held > 0 ? [{ id: 'dp_1', held, isLost: false }] : [];
  const shares = shareOut(bookings, parts, { id: 'pi_1', refunds, disputes });
  return bookings.map(({ id }) => ({
    refunds: shares.get(id)?.refunds.map(({ amount }) => amount),
    held: shares.get(id)?.disputes.map((dispute) => dispute.held),
  }));
}

const three = () => [booking(0), booking(1), booking(2)];
const refundsOf = (shares: ReturnType<typeof sharesOf>) => shares.map(({ refunds }) => refunds);

describe('an amount that is divided', () => {
  test('adds up, nobody gets less than nothing, and each is within a unit of its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), weights, (amount, all) => {
        const shares = splitAmount(amount, all);
        expect(sum(shares)).toBe(amount);
        const total = sum(all);
        for (const [index, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          if (total > 0) expect(Math.abs(share - (amount * (all[index] ?? 0)) / total)).toBeLessThan(1.001);
        }
      }),
    );
  });

  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1000, [5000, 0, 2500], [667, 0, 333]],
    [7, [0, 0], [7, 0]],
    [15_000, [5000, 7500, 2500], [5000, 7500, 2500]],
  ])('%d over %j is %j', (amount, weights, shares) => {
    expect(splitAmount(amount, weights)).toEqual(shares);
  });

  test('as it was asked for, each booking has its own amount; another sum is divided, without empty parts', () => {
    const asked = three().map(({ id }, index) => ({ bookingId: id, amount: amounts[index] ?? 0 }));
    expect(partsOf(15_000, asked)).toEqual(asked);
    expect(partsOf(1, asked).map(({ amount }) => amount)).toEqual([1]);
  });
});

describe('what goes back of a payment for a group', () => {
  test.each<[string, Booking[], RefundAtStripe[], number[][]]>([
    ['a whole part is its booking’s', three(), [refund('re_1', 7500)], [[], [7500], []]],
    ['another amount is divided', three(), [refund('re_1', 3000)], [[1000], [1500], [500]]],
    ['all of it', three(), [refund('re_1', 15_000)], [[5000], [7500], [2500]]],
    [
      'a second one, over what is left',
      three(),
      [refund('re_2', 750, { createdAt: '2026-11-22T12:06:00.000Z' }), refund('re_1', 7500)],
      [[500], [7500], [250]],
    ],
    [
      'one that was decided here, whatever its amount',
      [booking(0), booking(1, [entry('rf_1', 2500)]), booking(2)],
      [refund('re_1', 2500, { decidedAs: 'rf_1' })],
      [[], [2500], []],
    ],
    [
      'one that failed and was made again by hand',
      [booking(0), booking(1, [entry('rf_1', 2500)]), booking(2)],
      [refund('re_2', 2500), refund('re_1', 2500, { decidedAs: 'rf_1', status: 'failed' })],
      [[], [2500, 2500], []],
    ],
    [
      'as the ledgers have noted it before',
      [booking(0, [entry('re_1_0', 100)]), booking(1, [entry('re_1_1', 2900)]), booking(2)],
      [refund('re_1', 3000)],
      [[100], [2900], []],
    ],
    [
      'one that was canceled moved nothing',
      three(),
      [refund('re_1', 3000, { status: 'canceled' })],
      [[], [], []],
    ],
  ])('%s', (_, bookings, refunds, expected) => {
    expect(refundsOf(sharesOf(bookings, refunds))).toEqual(expected);
  });

  test('a dispute is divided by what is left, and stays as it was noted', () => {
    const refunded = [booking(0), booking(1, [entry('rf_1', 7500)]), booking(2)];
    expect(sharesOf(refunded, [], 7500).map(({ held }) => held)).toEqual([[5000], [], [2500]]);
    const noted: LedgerEntry = { kind: 'dispute', at, id: 'dp_1', amount: 7500 };
    expect(sharesOf([booking(0), booking(1, [noted]), booking(2)], [], 7500).map(({ held }) => held)).toEqual(
      [[], [7500], []],
    );
  });
});

test('a payment is shared within one group only', () => {
  expect(auditSharedPayments(three())).toEqual([]);
  const stranger = booking(1, [], { groupId: undefined });
  expect(auditSharedPayments([booking(0), stranger])).toMatchObject([{ what: 'payment-shared', id: 'pi_1' }]);
});
