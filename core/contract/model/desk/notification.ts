import * as z from 'zod';
import { activityId, bookingId, organizationId, venueId } from '../ids.ts';
import { instant } from '../time.ts';

/**
 * `payment-failed`: a payment was refused, or the guest did not pay a difference in time. `disputed`: a bank took a
 * payment back, or returned it. `dispute-lost`: for good, and staff have to decide. `seats-offered`: to a party of the
 * waitlist.
 */
export const notificationKind = z.enum([
  'booked',
  'moved',
  'cancelled',
  'payment-failed',
  'disputed',
  'dispute-lost',
  'refund-failed',
  'seats-offered',
]);

/** News of a booking for the staff of its venue. Has no personal data: names are joined when it is read. */
export const notification = z.object({
  /** The id of the event that caused it. */
  id: z.string(),
  organizationId,
  venueId,
  activityId,
  bookingId,
  kind: notificationKind,
  at: instant,
});

export type NotificationKind = z.infer<typeof notificationKind>;
export type Notification = z.infer<typeof notification>;
