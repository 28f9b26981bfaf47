import * as z from 'zod';
import { bookingId, giftCardId } from '../../model/ids.ts';
import { payoutStatus } from '../../model/money/payout.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { instant, localDate } from '../../model/time.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import type { RouteSchema } from '../scope/route-schema.ts';

const problems = [
  'unauthenticated',
  'forbidden',
  'suspended',
  'payment-unavailable',
  'payments-off',
] as const;
const payoutParams = z.object({ payoutId: z.string().regex(/^po_\w{3,100}$/) });

/** Amounts in minor units. */
export const payoutView = z.object({
  payoutId: z.string(),
  /** Below zero: Stripe took it from the bank. */
  amount: minorUnits,
  currency,
  status: payoutStatus,
  createdAt: instant,
  /** When it is at the bank, or is expected there. */
  arrivesOn: localDate,
  /** Why it failed, in Stripe's words. */
  failure: z.string().optional(),
});

export const payoutMovementView = z.object({
  id: z.string(),
  type: z.enum(['payment', 'refund', 'dispute', 'failed-payout', 'other']),
  /** Before fees; `net` is what the payout has of it. */
  amount: minorUnits,
  fee: minorUnits,
  net: minorUnits,
  createdAt: instant,
  bookingId: bookingId.optional(),
  giftCardId: giftCardId.optional(),
});

/** What Stripe pays out to the organization's bank. */
export const payoutSchemas = {
  listPayouts: {
    summary: 'Payouts of Stripe to the bank of the organization, the newest first',
    query: pageQuery,
    /** `connected: false`: the organization has no account at Stripe. */
    output: pageOf(payoutView).extend({ connected: z.boolean() }),
    status: 200,
    problems: [...problems],
  },
  getPayout: {
    summary: 'A payout and a page of the payments, refunds and disputes that it is made of',
    params: payoutParams,
    query: pageQuery,
    output: pageOf(payoutMovementView).extend({ payout: payoutView }),
    status: 200,
    problems: [...problems, 'not-found'],
  },
} as const satisfies Record<string, RouteSchema>;

export type PayoutView = z.infer<typeof payoutView>;
export type PayoutMovementView = z.infer<typeof payoutMovementView>;
