import * as z from 'zod';
import { organizationId } from './ids.ts';
import { currency } from './money.ts';
import { instant } from './time.ts';

export const organizationStatus = z.enum(['active', 'suspended']);

export const organization = z.object({
  id: organizationId,
  name: z.string().min(1).max(120),
  ownerEmail: z.email(),
  currency,
  status: organizationStatus,
  /** The connected Stripe account that charges are made on; without one, the platform's own. */
  stripeAccountId: z.string().optional(),
  /** The platform's share of each payment, in hundredths of a percent. */
  applicationFeeBasisPoints: z.int().min(0).max(10_000),
  createdAt: instant,
});

export type Organization = z.infer<typeof organization>;
