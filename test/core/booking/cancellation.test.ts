import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CancellationPolicy } from '../../../core/contract/model/catalogue/activity.ts';
import { type CurrencyCode, currencyCodes } from '../../../core/contract/model/currency-codes.ts';
import { type Booking, booking } from '../../../core/contract/model/guest/booking.ts';
import { cancellationTerms, feeShare } from '../../../core/domain/booking/cancellation.ts';
import { cancelConfirmed } from '../../../core/domain/booking/change.ts';
import {
  balanceOf,
  giftCardEntries,
  giftCardPart,
  paidOf,
} from '../../../core/domain/booking/payments/ledger.ts';
import { reschedule } from '../../../core/domain/booking/reschedule.ts';
import { isOnStep } from '../../../core/domain/money/money.ts';
import { unitsOf } from '../../../core/domain/money/units.ts';
import { quoteOf } from '../../../core/domain/pricing/quote.ts';
import { sessionIdOf } from '../../../core/domain/schedule/session-id.ts';
import { aSession } from '../support/examples.ts';

const day = 24 * 60;
const start = Date.parse('2026-11-22T10:00:00.000Z');
const instant = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const at = (minutes: number) => new Date(start + minutes * 60_000);

/** A session that starts so many minutes after the first one. */
function sessionAfter(minutes: number) {
  const startsAt = instant(minutes);
  const id = sessionIdOf(aSession().activityId, startsAt);
  return aSession({ id, startsAt, endsAt: instant(minutes + 60), capacityTotal: 500 });
}

const cardCode = 'ABCD-EFGH-JKLM-NPQR';

interface Prices {
  readonly price: number;
  readonly guests: number;
  readonly card: number;
  readonly currency?: CurrencyCode;
}

const priceOf =
  ({ price, guests, card, currency = 'GBP' }: Prices) =>
  (cancellationFee: number) =>
    quoteOf({
      lines: [
        {
          kind: 'unit',
          id: 'adult',
          label: 'Adult',
          quantity: guests,
          unitAmount: price,
          amount: price * guests,
        },
      ],
      currency,
      taxes: [{ id: 'tax', name: 'Tax', rate: 7_125, included: false }],
      fees: {
        platform: 'pass_to_customer',
        processing: { bearer: 'pass_to_customer', basisPoints: 290, fixed: 100 },
      },
      platformBasisPoints: 100,
      paymentTerms: { kind: 'full' },
      cancellationFee,
      ...(card > 0 && { giftCard: { code: cardCode, balance: card } }),
    });

const partyOf = (quantity: number) => [{ unitId: 'adult', quantity }];

/** A confirmed booking of the first session, paid in full. */
function paidBooking(prices: Prices): Booking {
  const session = sessionAfter(0);
  const quote = priceOf(prices)(0);
  const now = instant(-90 * day);
  const base = booking.parse({
    id: 'bkg_aaaaaaaaaaaa',
    organizationId: session.organizationId,
    venueId: session.venueId,
    activityId: session.activityId,
    sessionId: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    date: session.date,
    reference: 'ABCDEFGH',
    state: 'confirmed',
    paymentState: 'paid',
    source: 'widget',
    party: partyOf(prices.guests),
    guestCount: prices.guests,
    seats: prices.guests,
    quote,
    ...(prices.card > 0 && { giftCardCode: cardCode }),
    language: 'en',
    createdAt: now,
    confirmedAt: now,
    version: 1,
  });
  const money = { kind: 'payment', at: now, id: 'pi_1', method: 'stripe', amount: quote.total } as const;
  const card = giftCardEntries(base, giftCardPart(quote), now);
  return { ...base, ledger: [...card, ...(quote.total > 0 ? [money] : [])] };
}

interface Step extends Pick<Prices, 'price' | 'guests'> {
  /** Minutes after the first session's start at which it is done, and to which the booking moves. */
  readonly when: number;
  readonly to: number;
}

function change(before: Booking, policy: CancellationPolicy, { when, to, ...prices }: Step): Booking {
  const card = giftCardPart(before.quote);
  const currency = currencyCodes.find((code) => code === before.quote.currency) ?? 'GBP';
  return reschedule(before, {
    session: sessionAfter(to),
    party: partyOf(prices.guests),
    price: priceOf({ ...prices, card, currency }),
    now: instant(when),
    feeBasisPoints: feeShare(before, policy, at(when)),
  });
}

/** The refund of a guest who cancels at this moment, out of all they paid. */
function backAfterCancelling(of: Booking, policy: CancellationPolicy, when: number, paid: number): number {
  const refund = cancellationTerms(of, policy, at(when))?.refund ?? 0;
  return paid - paidOf(cancelConfirmed(of, { refund, reason: 'cancelled', now: instant(when) }));
}

const policyOf = (...tiers: [number, number][]): CancellationPolicy => ({
  tiers: tiers.map(([minutesBefore, feeBasisPoints]) => ({ minutesBefore, feeBasisPoints })),
  rescheduleMinutes: 0,
});

describe('a fee that is due', () => {
  const lateFee = policyOf([4 * day, 0], [0, 10_000]);
  const one = { price: 1_000, guests: 2, card: 0 };

  test('is not avoided by moving five weeks ahead', () => {
    const paid = paidBooking(one);
    const moved = change(paid, lateFee, { when: -day, to: 35 * day, ...one });
    expect(cancellationTerms(moved, lateFee, at(0))).toMatchObject({ fee: paidOf(paid), refund: 0 });
  });

  test('does not arise by moving in time', () => {
    const paid = paidBooking(one);
    const moved = change(paid, lateFee, { when: -5 * day, to: 35 * day, ...one });
    expect(moved.leastFeeBasisPoints).toBeUndefined();
    expect(cancellationTerms(moved, lateFee, at(0))).toMatchObject({ fee: 0, refund: paidOf(paid) });
  });

  test.each([
    ['all of it', 10_000, 0],
    ['half of it', 5_000, 0.5],
    ['none of it', 0, 1],
  ])('is kept of what a smaller party no longer costs: %s', (_, share, back) => {
    const policy = policyOf([0, share]);
    const paid = paidBooking({ ...one, guests: 4 });
    const fewer = change(paid, policy, { when: -day, to: 0, price: 1_000, guests: 1 });
    const falls = paidOf(paid) - priceOf({ ...one, guests: 1 })(0).total;
    expect(paidOf(paid) - paidOf(fewer)).toBe(Math.floor(falls * back));
    expect(fewer.quote.lines.filter(({ id }) => id === 'cancellation')).toHaveLength(share > 0 ? 1 : 0);
    expect(balanceOf(fewer)).toBe(0);
  });

  test('is kept once: what was kept of a smaller party is neither asked nor given back later', () => {
    const policy = policyOf([0, 5_000]);
    const paid = paidBooking({ ...one, guests: 4 });
    const fewer = change(paid, policy, { when: -day, to: 0, price: 1_000, guests: 2 });
    const again = change(fewer, policy, { when: -day, to: 60, price: 1_000, guests: 2 });
    expect(paidOf(again)).toBe(paidOf(fewer));
    expect(again.quote).toEqual(fewer.quote);
    const direct = backAfterCancelling(paid, policy, -day, paidOf(paid));
    expect(backAfterCancelling(again, policy, -day, paidOf(paid))).toBeLessThanOrEqual(direct);
  });

  test('is kept of a gift card as it is of money', () => {
    const policy = policyOf([0, 10_000]);
    const paid = paidBooking({ ...one, guests: 4, card: 100_000 });
    const fewer = change(paid, policy, { when: -day, to: 0, price: 1_000, guests: 1 });
    expect(paidOf(fewer)).toBe(paidOf(paid));
  });
});

/** The fee grows as the session comes nearer. */
const aPolicy = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 30 * day }), { maxLength: 4 }),
    fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([times, fees]) => {
    const growing = fees.toSorted((a, b) => a - b);
    return policyOf(
      ...times.toSorted((a, b) => b - a).map((time, at) => [time, growing[at] ?? 0] as [number, number]),
    );
  });

const someSteps = fc
  .array(
    fc.record({
      after: fc.integer({ min: 0, max: 12 * day }),
      to: fc.integer({ min: -20 * day, max: 60 * day }),
      price: fc.integer({ min: 0, max: 3_000 }),
      guests: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => {
    let when = -40 * day;
    return all.map(({ after, ...step }) => {
      when += after;
      return { ...step, when };
    });
  });

/** Prices in steps of the currency, of every exponent and step that there is. */
const somePrices = fc
  .record({
    currency: fc.constantFrom<CurrencyCode>('GBP', 'ISK', 'KWD', 'JPY'),
    price: fc.integer({ min: 0, max: 3_000 }),
    guests: fc.integer({ min: 1, max: 6 }),
    card: fc.constantFrom(0, 0, 500, 100_000),
  })
  .map(({ currency, ...of }) => {
    const { step } = unitsOf(currency);
    return { ...of, currency, price: of.price * step, card: of.card * step };
  });

test('no moves and changes of the party give back more than cancelling before the first of them', () => {
  fc.assert(
    fc.property(
      aPolicy,
      somePrices,
      someSteps,
      fc.integer({ min: 0, max: 20 * day }),
      (policy, of, steps, later) => {
        const paid = paidBooking(of);
        const { step: unit } = unitsOf(of.currency);
        const all = paidOf(paid);
        const direct = backAfterCancelling(paid, policy, steps[0]?.when ?? 0, all);
        const changed = steps.reduce(
          (each, step) => change(each, policy, { ...step, price: step.price * unit }),
          paid,
        );
        const last = (steps.at(-1)?.when ?? 0) + later;
        expect(all - paidOf(changed)).toBeLessThanOrEqual(direct);
        const back = backAfterCancelling(changed, policy, last, all);
        expect(back).toBeLessThanOrEqual(direct);
        expect(isOnStep(back, of.currency)).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
