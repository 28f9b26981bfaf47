import * as z from 'zod';
import { bookingId, giftCardId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { instant } from '../time.ts';

/** A dispute in the list of a venue. What came of it, its booking or card knows. `amount`: minor units. */
export const listedDispute = z.object({
  /** Stripe's id. */
  id: z.string(),
  at: instant,
  amount: minorUnits.min(1),
  bookingId: bookingId.optional(),
  giftCardId: giftCardId.optional(),
});

export type ListedDispute = z.infer<typeof listedDispute>;
