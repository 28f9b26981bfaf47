import {
  type BookingStory,
  bookingStorySchemas,
} from '../../../../core/contract/schemas/desk/booking-story.ts';
import { storyOf } from '../../../../core/domain/booking/story.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { sentEmails } from '../../../data/notify/sent-emails.ts';
import { auditLog } from '../../../data/platform/audit.ts';
import { bookingAtDesk, type DeskDeps, type DeskTarget, viewInFull } from './desk-booking.ts';

/**
 * A booking with all that happened to it: one query for the emails, one for the audit log.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getBookingStory(deps: DeskDeps, target: DeskTarget): Promise<BookingStory> {
  const { table } = deps;
  const { actor } = target;
  const booking = await bookingAtDesk(deps, target, 'bookings.view');
  const { organizationId, venueId, id: bookingId } = booking;
  const mayReadAudit = can(actor, 'audit.view', { organizationId, venueId });
  const [view, emails, audit] = await Promise.all([
    viewInFull(deps, booking, actor),
    sentEmails(table).list({ organizationId, bookingId }),
    mayReadAudit ? auditLog(table).ofBooking(organizationId, bookingId) : [],
  ]);
  const entries = storyOf({ booking, emails, audit });
  return bookingStorySchemas.getBookingStory.output.parse({ booking: view, entries });
}
