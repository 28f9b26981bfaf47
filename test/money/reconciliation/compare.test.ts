import { expect, test } from '@jest/globals';
import type { BookingId } from '../../../core/contract/model/ids.ts';
import { compare } from '../../../core/domain/reconciliation/compare.ts';

const bookingId = 'bkg_aaaaaaaaaaaa' as BookingId;
const one = { id: 'pi_1', amount: 5000, bookingId };
const two = { id: 'pi_2', amount: 2500, bookingId };

test.each([
  ['the same on both sides', [one, two], [one, two], [one, two], []],
  ['known, but of another day', [one], [one, two], [one], []],
  [
    'at Stripe only',
    [one, two],
    [one],
    [one],
    [{ kind: 'payment-unknown', ...two, inStripe: 2500, inTable: 0 }],
  ],
  [
    'in the table only',
    [one],
    [one, two],
    [one, two],
    [{ kind: 'payment-missing', ...two, inStripe: 0, inTable: 2500 }],
  ],
  [
    'another amount',
    [{ ...one, amount: 4999 }],
    [one],
    [one],
    [{ kind: 'payment-amount', ...one, inStripe: 4999, inTable: 5000 }],
  ],
])('%s', (_name, inStripe, all, ofTheDay, expected) => {
  const found = compare('payment', { inStripe, inTable: { all, ofTheDay } });
  expect(found).toEqual(expected.map(({ amount: _amount, ...difference }) => difference));
});

test('refunds are reported from payments; payments without a booking have none', () => {
  const refund = { id: 're_1', amount: 100 };
  const found = compare('refund', { inStripe: [refund], inTable: { all: [], ofTheDay: [] } });
  expect(found).toEqual([{ kind: 'refund-unknown', id: 're_1', inStripe: 100, inTable: 0 }]);
});
