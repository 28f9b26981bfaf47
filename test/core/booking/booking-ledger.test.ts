import { describe, expect, test } from '@jest/globals';
import type { Booking, PaymentState } from '../../../core/contract/model/guest/booking.ts';
import { booking } from '../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../../core/contract/model/guest/ledger.ts';
import { cancellationTerms, rescheduleUntil } from '../../../core/domain/booking/cancellation.ts';
import { cancelConfirmed, endUnpaid, moveTo } from '../../../core/domain/booking/change.ts';
import { optionsOf } from '../../../core/domain/booking/options.ts';
import { interpretPayment } from '../../../core/domain/booking/payments/incoming-payment.ts';
import {
  balanceOf,
  giftCardUsed,
  moneyKept,
  paidOf,
  paymentStateOf,
  refundEntries,
  refundedOf,
} from '../../../core/domain/booking/payments/ledger.ts';
import { entriesOf, movementsOf } from '../../../core/domain/booking/payments/movements.ts';
import { aSession } from '../support/examples.ts';

const at = '2026-11-21T10:00:00.000Z';
const now = new Date(at);

function aBooking(changes: Partial<Booking> = {}): Booking {
  return {
    ...booking.parse({
      id: 'bkg_aaaaaaaaaaaa',
      organizationId: 'org_aaaaaaaaaaaa',
      venueId: 'ven_aaaaaaaaaaaa',
      activityId: 'act_aaaaaaaaaaaa',
      sessionId: 'act_aaaaaaaaaaaa.20261122T1000Z',
      startsAt: '2026-11-22T10:00:00.000Z',
      endsAt: '2026-11-22T11:00:00.000Z',
      date: '2026-11-22',
      reference: 'QFSQM2DK',
      state: 'confirmed',
      paymentState: 'paid',
      source: 'widget',
      party: [{ unitId: 'adult', quantity: 2 }],
      guestCount: 2,
      seats: 2,
      quote: quoteOf(5000),
      language: 'en',
      createdAt: at,
      confirmedAt: at,
      version: 3,
    }),
    ...changes,
  };
}

function quoteOf(total: number, giftCard = 0): Booking['quote'] {
  const off = { kind: 'gift-card' as const, id: 'NPQR', label: 'Gift card', quantity: 1 };
  return {
    currency: 'USD',
    lines: giftCard ? [{ ...off, unitAmount: -giftCard, amount: -giftCard }] : [],
    subtotal: total + giftCard,
    total,
    dueNow: total,
  };
}

const card = 'ABCD-EFGH-JKLM-NPQR';
const payment = (amount: number, id = 'pi_1'): LedgerEntry => ({
  kind: 'payment',
  at,
  id,
  method: 'stripe',
  amount,
});
const refund = (
  amount: number,
  reason: 'cancelled' | 'changed' | 'goodwill' | 'duplicate',
  of = 'pi_1',
): LedgerEntry => ({
  kind: 'refund',
  at,
  id: `rf_${amount}`,
  of,
  method: 'stripe',
  amount,
  reason,
});
const fromCard = (amount: number): LedgerEntry => ({ kind: 'gift-card', at, code: card, amount });
const dispute = (amount: number): LedgerEntry => ({ kind: 'dispute', at, id: 'dp_1', amount });

describe('what the money says of a booking', () => {
  test.each<[string, Partial<Booking>, PaymentState, number]>([
    ['paid in full', { ledger: [payment(5000)] }, 'paid', 0],
    ['a deposit', { ledger: [payment(2000)] }, 'deposit_paid', 3000],
    ['nothing yet, to pay at the venue', { ledger: [], paymentState: 'unpaid' }, 'unpaid', 5000],
    ['free', { quote: quoteOf(0) }, 'paid', 0],
    ['by gift card alone', { quote: quoteOf(0, 5000), ledger: [fromCard(5000)] }, 'paid', 0],
    [
      'by card and gift card',
      { quote: quoteOf(3000, 2000), ledger: [fromCard(2000), payment(3000)] },
      'paid',
      0,
    ],
    [
      'a goodwill refund leaves nothing to pay',
      { ledger: [payment(5000), refund(1000, 'goodwill')] },
      'partially_refunded',
      0,
    ],
    [
      'paid twice, one went back',
      { ledger: [payment(5000), payment(5000, 'pi_2'), refund(5000, 'duplicate', 'pi_2')] },
      'paid',
      0,
    ],
    [
      'moved to a cheaper time',
      { quote: quoteOf(4000), ledger: [payment(5000), refund(1000, 'changed')] },
      'paid',
      0,
    ],
    ['moved to a dearer time', { quote: quoteOf(6000), ledger: [payment(5000)] }, 'deposit_paid', 1000],
    [
      'cancelled for a fee',
      { state: 'cancelled', ledger: [payment(5000), refund(4000, 'cancelled')] },
      'partially_refunded',
      0,
    ],
    [
      'cancelled for nothing',
      { state: 'cancelled', ledger: [payment(5000), refund(5000, 'cancelled')] },
      'refunded',
      0,
    ],
    [
      'a gift card taken off again before paying',
      { ledger: [fromCard(2000), fromCard(-2000), payment(5000)] },
      'paid',
      0,
    ],
    [
      'rescued, its gift card with it',
      {
        quote: quoteOf(3000, 2000),
        ledger: [fromCard(2000), fromCard(-2000), fromCard(2000), payment(3000)],
      },
      'paid',
      0,
    ],
    [
      'moved to a cheaper time, part of it back on the gift card',
      {
        quote: quoteOf(0, 1500),
        ledger: [fromCard(2000), payment(3000), refund(3000, 'changed'), fromCard(-500)],
      },
      'paid',
      0,
    ],
    [
      'goodwill to the gift card',
      { quote: quoteOf(0, 2000), ledger: [fromCard(2000), fromCard(-500)] },
      'partially_refunded',
      0,
    ],
    [
      'cancelled, all of it back on the gift card',
      { state: 'cancelled', quote: quoteOf(0, 2000), ledger: [fromCard(2000), fromCard(-2000)] },
      'refunded',
      0,
    ],
    ['disputed', { ledger: [payment(5000), dispute(5000)] }, 'disputed', 0],
    ['a dispute that was won', { ledger: [payment(5000), dispute(5000), dispute(-5000)] }, 'paid', 0],
    [
      'a gift card put aside while paying',
      {
        state: 'pending',
        confirmedAt: undefined,
        quote: quoteOf(3000, 2000),
        ledger: [fromCard(2000)],
        paymentState: 'processing',
      } as Partial<Booking>,
      'processing',
      3000,
    ],
  ])('%s', (_, changes, state, balance) => {
    const of = aBooking(changes);
    expect(paymentStateOf(of)).toBe(state);
    expect(balanceOf(of)).toBe(balance);
  });
});

test('a reserved gift card amount was never paid, so it is not refunded', () => {
  expect(refundedOf(aBooking({ ledger: [fromCard(2000), fromCard(-2000), payment(5000)] }))).toBe(0);
});

describe('while a bank has the money', () => {
  const disputed = aBooking({ paymentState: 'disputed', ledger: [payment(5000), dispute(5000)] });

  test('nothing is refunded; cancelling and moving without a refund are allowed', () => {
    const cancel = (refund: number) => cancelConfirmed(disputed, { refund, reason: 'cancelled', now: at });
    const move = (total: number) =>
      moveTo(disputed, {
        session: aSession(),
        party: disputed.party,
        quote: quoteOf(total),
        now: at,
        event: 'reschedule',
      });
    for (const forbidden of [() => cancel(1), () => move(4999)]) {
      expect(forbidden).toThrow(expect.objectContaining({ code: 'wrong-state' }));
    }
    expect(cancel(0)).toMatchObject({ state: 'cancelled', paymentState: 'disputed' });
    expect(move(5000)).toMatchObject({ state: 'confirmed', paymentState: 'disputed' });
  });

  test('the guest’s page offers no refund that there cannot be', () => {
    const tiers = (feeBasisPoints: number) => ({
      tiers: [{ minutesBefore: 0, feeBasisPoints }],
      rescheduleMinutes: 0,
    });
    expect(optionsOf(disputed, tiers(5000), now).cancel).toBeUndefined();
    expect(optionsOf(disputed, tiers(10_000), now).cancel).toMatchObject({ refund: 0 });
  });
});

describe('giving money back', () => {
  const mixed = aBooking({
    giftCardCode: card,
    quote: quoteOf(3000, 2000),
    ledger: [fromCard(2000), payment(1000), payment(2000, 'pi_2')],
  });

  test.each<[number, unknown[]]>([
    [500, [{ of: 'pi_2', amount: 500 }]],
    [
      2500,
      [
        { of: 'pi_2', amount: 2000 },
        { of: 'pi_1', amount: 500 },
      ],
    ],
    [
      4000,
      [
        { of: 'pi_2', amount: 2000 },
        { of: 'pi_1', amount: 1000 },
        { code: card, amount: -1000 },
      ],
    ],
    [
      9999,
      [
        { of: 'pi_2', amount: 2000 },
        { of: 'pi_1', amount: 1000 },
        { code: card, amount: -2000 },
      ],
    ],
    [0, []],
  ])('%i: the newest payments first, then the gift card, never more than was paid', (amount, entries) => {
    expect(refundEntries(mixed, amount, { reason: 'cancelled', at })).toMatchObject(entries);
  });

  test('money refunded before is not refunded again', () => {
    const once = {
      ...mixed,
      ledger: [...mixed.ledger, ...refundEntries(mixed, 2500, { reason: 'goodwill', at })],
    };
    expect(refundEntries(once, 9999, { reason: 'cancelled', at })).toMatchObject([
      { of: 'pi_1', amount: 500 },
      { code: card, amount: -2000 },
    ]);
  });

  test('cancelling returns seats and money together', () => {
    const after = cancelConfirmed(mixed, { refund: 4500, reason: 'cancelled', now: at });
    expect(after).toMatchObject({ state: 'cancelled', paymentState: 'partially_refunded', cancelledAt: at });
    expect(paidOf(after)).toBe(500);
    const { sessions, giftCards } = movementsOf(mixed, after);
    expect(sessions).toEqual([{ sessionId: mixed.sessionId, seats: -2, held: 0, exclusive: 0 }]);
    expect(giftCards).toEqual([{ code: card, amount: -1500 }]);
  });

  test('an expired checkout returns the reserved amount to the gift card', () => {
    const { confirmedAt: _never, ...base } = mixed;
    const pending: Booking = { ...base, state: 'pending', expiresAt: at, ledger: [fromCard(2000)] };
    const after = endUnpaid(pending, 'expire', at);
    expect(giftCardUsed(after)).toBe(0);
    expect(after.expiresAt).toBeUndefined();
    expect(movementsOf(pending, after).sessions).toEqual([
      { sessionId: pending.sessionId, seats: -2, held: -2, exclusive: 0 },
    ]);
  });
});

describe('another time', () => {
  const paid = aBooking({ ledger: [payment(5000)] });
  const other = aSession({ id: 'act_aaaaaaaaaaaa.20261123T1000Z' as Booking['sessionId'], capacityTotal: 8 });
  const to = (total: number) => ({
    session: other,
    party: [{ unitId: 'adult', quantity: 3 }],
    quote: quoteOf(total),
    now: at,
    event: 'reschedule' as const,
  });

  test('moves the seats of the old size from the old session and those of the new to the new one', () => {
    const after = moveTo(paid, to(7500));
    const moves = movementsOf(paid, after);
    expect(moves.sessions).toEqual([
      { sessionId: other.id, seats: 3, held: 0, exclusive: 0 },
      { sessionId: paid.sessionId, seats: -2, held: 0, exclusive: 0 },
    ]);
    expect(entriesOf(moves, at)).toEqual([
      { kind: 'seats', at, sessionId: other.id, seats: 3 },
      { kind: 'seats', at, sessionId: paid.sessionId, seats: -2 },
    ]);
    expect(balanceOf(after)).toBe(2500);
  });

  test('what was paid beyond the new price goes back, and only that', () => {
    const after = moveTo(paid, to(4000));
    expect(moneyKept(after)).toBe(4000);
    expect(after).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  });

  test('the part of the gift card that is no longer needed returns to it', () => {
    const half = aBooking({ giftCardCode: card, quote: quoteOf(0, 5000), ledger: [fromCard(5000)] });
    const after = moveTo(half, { ...to(0), quote: quoteOf(0, 3000) });
    expect(giftCardUsed(after)).toBe(3000);
    expect(moneyKept(after)).toBe(0);
  });
});

describe('what a payment means', () => {
  const money = { id: 'pi_9', amount: 5000, currency: 'USD' };
  const { confirmedAt: _not, ...unconfirmed } = aBooking();
  test.each<[string, Booking, unknown]>([
    ['in payment', { ...unconfirmed, state: 'pending' }, { kind: 'confirm' }],
    ['known before', aBooking({ ledger: [payment(5000, 'pi_9')] }), { kind: 'known' }],
    [
      'known before, and gone back',
      aBooking({ state: 'cancelled', ledger: [payment(5000, 'pi_9')] }),
      { kind: 'known' },
    ],
    ['confirmed by another', aBooking({ ledger: [payment(5000)] }), { kind: 'return', reason: 'duplicate' }],
    ['confirmed, to pay at the venue', aBooking(), { kind: 'balance' }],
    ['expired', { ...unconfirmed, state: 'expired' }, { kind: 'rescue' }],
    [
      'expired, and another amount came and went back',
      { ...unconfirmed, state: 'expired', ledger: [payment(4000), refund(4000, 'duplicate')] },
      { kind: 'rescue' },
    ],
    [
      'expired, and the session has begun',
      { ...unconfirmed, state: 'expired', startsAt: at },
      { kind: 'return', reason: 'too-late' },
    ],
    ['given up', { ...unconfirmed, state: 'cancelled' }, { kind: 'return', reason: 'too-late' }],
    [
      'of another amount',
      { ...unconfirmed, state: 'pending', quote: quoteOf(4999) },
      { kind: 'return', reason: 'mismatch' },
    ],
  ])('%s', (_, of, meaning) => {
    expect(interpretPayment(of, money, at)).toEqual(meaning);
  });
});

describe('cancelling and moving under the policy', () => {
  const policy = {
    tiers: [
      { minutesBefore: 60, feeBasisPoints: 5000 },
      { minutesBefore: 24 * 60, feeBasisPoints: 0 },
    ],
    rescheduleMinutes: 120,
  };
  const paid = aBooking({ ledger: [payment(5001)] });
  test.each<[string, unknown]>([
    ['2026-11-21T09:59:59.999Z', { until: '2026-11-21T10:00:00.000Z', fee: 0, refund: 5001 }],
    ['2026-11-21T10:00:00.000Z', { until: '2026-11-22T09:00:00.000Z', fee: 2501, refund: 2500 }],
    ['2026-11-22T08:59:59.999Z', { until: '2026-11-22T09:00:00.000Z', fee: 2501, refund: 2500 }],
    ['2026-11-22T09:00:00.000Z', null],
  ])('at %s', (instant, terms) => {
    expect(cancellationTerms(paid, policy, new Date(instant))).toEqual(terms);
  });

  test('a booking that is over is not cancelled, and not moved', () => {
    const over = aBooking({ state: 'completed' });
    expect(cancellationTerms(over, policy, now)).toBeNull();
    expect(rescheduleUntil(over, policy, now)).toBeNull();
    expect(rescheduleUntil(paid, policy, now)).toBe('2026-11-22T08:00:00.000Z');
    expect(rescheduleUntil(paid, policy, new Date('2026-11-22T08:00:00.000Z'))).toBeNull();
  });
});
