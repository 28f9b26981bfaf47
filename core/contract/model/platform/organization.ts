import * as z from 'zod';
import { organizationId } from '../ids.ts';
import { look } from '../look.ts';
import { currency } from '../money.ts';
import { feeSettings } from '../price.ts';
import { bookingWindow } from '../schedule.ts';
import { email, filledLine } from '../text.ts';
import { instant } from '../time.ts';
import { flags, limits, plan } from './plan.ts';

export const organizationStatus = z.enum(['active', 'suspended']);

export const organization = z.object({
  id: organizationId,
  name: filledLine(120),
  ownerEmail: email,
  currency,
  status: organizationStatus,
  /**
   * Why an operator suspended it, the operator's name, and when. Absent while it is active, and in organizations
   * that were suspended before this was kept.
   */
  suspension: z.object({ reason: z.string(), by: z.string(), at: instant }).optional(),
  /** The connected Stripe account that charges are made on; without one, the platform's own. */
  stripeAccountId: z
    .string()
    .regex(/^acct_[A-Za-z0-9]+$/)
    .optional(),
  /** What Stripe says of that account; absent until it is asked. */
  stripeAccount: z
    .object({
      chargesEnabled: z.boolean(),
      payoutsEnabled: z.boolean(),
      detailsSubmitted: z.boolean(),
      /** Fields Stripe still asks for, by Stripe's names. */
      requirements: z.array(z.string()),
      /** The owner disconnected the platform at Stripe: nothing can be read, charged or refunded there. */
      disconnected: z.literal(true).optional(),
    })
    .optional(),
  fees: feeSettings.default({
    platform: 'absorb',
    processing: { bearer: 'absorb', basisPoints: 290, fixed: 30 },
  }),
  /** For activities that say nothing of their own. */
  bookingWindow: bookingWindow.default({ advanceDays: 90, cutoffMinutes: 60 }),
  /** Of its venues that have no colour or logo of their own. */
  look: look.default({}),
  /** The platform's share of each payment, in hundredths of a percent. */
  applicationFeeBasisPoints: z.int().min(0).max(10_000),
  plan: plan.default('growth'),
  /** What was agreed beside the plan, in place of its own limits. */
  limits: limits.optional(),
  /** What the organization may use at all. */
  flags,
  /** Counts the changes people make of it. */
  version: z.int().min(1).default(1),
  createdAt: instant,
});

export type Organization = z.infer<typeof organization>;
