import * as z from 'zod';
import { bookingId, giftCardId, tillId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { instant } from '../time.ts';

/** `online`: by Stripe. `gift-card`: with a gift card, or given back to one. */
export const takingMethod = z.enum(['cash', 'terminal', 'online', 'gift-card']);

const moved = z.object({
  kind: z.enum(['payment', 'refund']),
  method: takingMethod,
  amount: minorUnits.min(1),
  at: instant,
  /** The member of staff who recorded it. */
  by: z.string().optional(),
  tillId: tillId.optional(),
});

/** One payment or refund of a booking. `entry`: its place in the booking's ledger. */
const ofBooking = moved.extend({ bookingId, entry: z.int().min(0) });

/** What a gift card was sold for at the counter, and what was given back for it there. */
const ofGiftCard = moved.extend({ giftCardId });

/** Money taken or given back, listed by the day on which it was recorded. Amounts in minor units. */
export const taking = z.union([ofBooking, ofGiftCard]);

export type TakingMethod = z.infer<typeof takingMethod>;
export type Taking = z.infer<typeof taking>;
export type BookingTaking = z.infer<typeof ofBooking>;
export type GiftCardTaking = z.infer<typeof ofGiftCard>;
