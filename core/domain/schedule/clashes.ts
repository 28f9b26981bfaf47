import type { SessionId } from '../../contract/model/ids.ts';
import type { Session } from '../../contract/model/session.ts';
import { addMinutes } from '../time.ts';
import { hasBookings } from './regeneration.ts';

/**
 * The planned sessions for which there is room beside those that stay for their bookings. A private session has
 * the place to itself: none is planned that would overlap one, or be one, within `gap` minutes (setup and
 * clean-up) of a session that guests have booked and the schedule no longer has so. Once that booking is gone
 * it is planned again.
 */
export function withoutClashes(
  planned: readonly Session[],
  existing: readonly Session[],
  gap: number,
): Session[] {
  const onPlan = new Map(planned.map((session) => [session.id, session]));
  // Sessions as planned keep clear of one another: only what differs from the plan can be in the way.
  const staying = existing.filter(
    (session) => hasBookings(session) && !isAsPlanned(session, onPlan.get(session.id)),
  );
  const booked = new Set<SessionId>(staying.map(({ id }) => id));
  return planned.filter(
    (session) => booked.has(session.id) || !staying.some((other) => clash(session, other, gap)),
  );
}

function isAsPlanned({ endsAt, eventType }: Session, planned: Session | undefined): boolean {
  return planned?.endsAt === endsAt && planned.eventType === eventType;
}

function clash(a: Session, b: Session, gap: number): boolean {
  if (a.eventType !== 'private' && b.eventType !== 'private') return false;
  return a.startsAt < addMinutes(b.endsAt, gap) && b.startsAt < addMinutes(a.endsAt, gap);
}
