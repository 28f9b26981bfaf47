import * as z from 'zod';
import { bookingId, organizationId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { instant, localDate } from '../time.ts';

/** What Stripe and the table disagree on. Amounts in minor units. */
export const difference = z.object({
  kind: z.enum([
    'payment-unknown',
    'payment-missing',
    'payment-amount',
    'refund-unknown',
    'refund-missing',
    'refund-amount',
  ]),
  /** Stripe's id of the payment intent or the refund, or ours where Stripe has none. */
  id: z.string(),
  bookingId: bookingId.optional(),
  inStripe: minorUnits,
  inTable: minorUnits,
});

/** One night's comparison of Stripe with the table, for one organization. */
export const reconciliation = z.object({
  organizationId,
  /** UTC date that it looks back on. */
  date: localDate,
  payments: z.int(),
  refunds: z.int(),
  differences: z.array(difference).max(200),
  checkedAt: instant,
});

export type Difference = z.infer<typeof difference>;
export type Reconciliation = z.infer<typeof reconciliation>;
