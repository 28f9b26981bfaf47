import * as z from 'zod';
import { refundProgress } from '../guest/refund.ts';
import { bookingId, bookingReference, giftCardId, organizationId, venueId } from '../ids.ts';
import { currency, minorUnits } from '../money.ts';
import { instant } from '../time.ts';

/** A refund by Stripe that is not finished: it can still change by itself, or waits for staff. */
export const openRefund = refundProgress.extend({
  organizationId,
  venueId,
  /** Our id of the refund. */
  refundId: z.string(),
  /** What it was paid for: a booking or a gift card. */
  bookingId: bookingId.optional(),
  reference: bookingReference.optional(),
  giftCardId: giftCardId.optional(),
  /** The payment intent that it is taken from. */
  of: z.string(),
  /** Minor units; absent for a payment that was not what a gift card asked for: it goes back whole. */
  amount: minorUnits.min(1).optional(),
  currency,
  decidedAt: instant.optional(),
});

export type OpenRefund = z.infer<typeof openRefund>;
