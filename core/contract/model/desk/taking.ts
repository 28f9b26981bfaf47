import * as z from 'zod';
import { bookingId, tillId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { instant } from '../time.ts';

/** `online`: by Stripe. `gift-card`: with a gift card, or given back to one. */
export const takingMethod = z.enum(['cash', 'terminal', 'online', 'gift-card']);

/** One payment or refund of a booking, listed by the day on which it was recorded. Amounts in minor units. */
export const taking = z.object({
  bookingId,
  /** Its place in the booking's ledger. */
  entry: z.int().min(0),
  kind: z.enum(['payment', 'refund']),
  method: takingMethod,
  amount: minorUnits.min(1),
  at: instant,
  /** The member of staff who recorded it. */
  by: z.string().optional(),
  tillId: tillId.optional(),
});

export type TakingMethod = z.infer<typeof takingMethod>;
export type Taking = z.infer<typeof taking>;
