import type { EventType } from '../../../../../../core/contract/model/catalogue/activity.ts';
import type { Instant } from '../../../../../../core/contract/model/time.ts';
import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import type { AgendaBooking } from '../../agenda/find-booking.ts';

/** A booking under the hand, and where it comes from. */
export interface Move {
  readonly booking: AgendaBooking;
  readonly from: AgendaSession;
  readonly eventType: EventType;
}

/** Whether a session can take the booking: of the same activity, on sale, not over, with seats for the party. */
export function canTake({ booking, from, eventType }: Move, session: AgendaSession, now: Instant): boolean {
  if (session.activityId !== from.activityId || session.sessionId === from.sessionId) return false;
  if (session.status !== 'open' || session.offSchedule || session.endsAt <= now) return false;
  if (eventType === 'private') return session.capacityRemaining === session.capacityTotal;
  return session.capacityRemaining >= booking.seats;
}

/** A move starts only where the booking may be moved at all. */
export function isMovable({ actions }: AgendaBooking): boolean {
  return actions.includes('reschedule');
}
