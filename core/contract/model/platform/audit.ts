import * as z from 'zod';
import { organizationId } from '../ids.ts';
import { instant } from '../time.ts';

/** What a person, an API key or a repair may change. */
export const auditedKind = z.enum([
  'organization',
  'venue',
  'embed',
  'activity',
  'booking',
  'closure',
  'promo-code',
  'gift-card',
  'customer',
  'member',
  'media',
  'api-key',
  'webhook',
  'calendar-feed',
  'stripe-account',
  'support-access',
  'failed-delivery',
  'session',
  'resource',
  'till',
  'waitlist-entry',
  'pointer',
]);

const values = z.record(z.string(), z.unknown());

/**
 * One action of a person, an API key or a repair. Never contains a guest's name or contact details: entries are
 * never removed, not even when a guest is erased.
 */
export const auditEntry = z.object({
  id: z.string(),
  organizationId,
  at: instant,
  actor: z.object({ userId: z.string(), name: z.string(), role: z.string() }),
  /** The IP address that it came from; absent for what was written before it was kept. */
  address: z.string().optional(),
  /** The route's id, or `repair`. */
  action: z.string(),
  resource: z.object({ kind: auditedKind, id: z.string() }),
  /** The fields that changed, before and after. */
  before: values.optional(),
  after: values.optional(),
  /** What the person gave as the reason. Of a booking or a gift card, it is blanked when its guest asks to be forgotten. */
  reason: z.string().optional(),
});

export type AuditEntry = z.infer<typeof auditEntry>;
export type Audited = AuditEntry['resource'];
