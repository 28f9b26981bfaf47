import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { activityId, organizationId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { discount } from '../price.ts';
import { filledLine } from '../text.ts';
import { instant } from '../time.ts';

/** What guests type: upper case, `SUMMER-26`. Read without regard to case and surrounding space. */
export const promoCodeText = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/, 'enter-promo-code' satisfies PlainProblemKey);

/** A code that lowers the price of a booking. */
export const promoCode = z.object({
  organizationId,
  code: promoCodeText,
  name: filledLine(60),
  discount,
  /** The most that it takes off one booking, in minor units. */
  cap: minorUnits.min(1).optional(),
  /** Only from this subtotal on, in minor units. */
  minSubtotal: minorUnits.min(0).optional(),
  /** Only for these activities; for all when absent. */
  activityIds: z.array(activityId).max(100).optional(),
  /** When it can be used: from this instant, until before that one. */
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  /** How many bookings may use it in all, and how many of one customer (by email). */
  maxUses: z.int().min(1).optional(),
  maxUsesPerCustomer: z.int().min(1).optional(),
  /** Bookings that use it now: one that expires or is cancelled gives its use back. */
  uses: z.int().min(0),
  /** `archived`: staff removed it after it was used; bookings that used it keep their discount. */
  status: z.enum(['active', 'paused', 'archived']),
  createdAt: instant,
  version: z.int().min(1),
});

export type PromoCode = z.infer<typeof promoCode>;
