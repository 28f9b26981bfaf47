import type { ResourceNeed, Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import { holdsSeats } from '../booking/states.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/** Whether a future booking has the same time and rooms as the session in which it has seats. */
export function auditTimes(booking: Booking, session: Session | null, now: Instant): Discrepancy[] {
  const { id, state, sessionId } = booking;
  if (!holdsSeats(state) || booking.endsAt <= now) return [];
  if (!session) return compareCounts('session-missing', id, sessionId, 'nothing');
  const { endsAt, date } = session;
  const timed = { kind: 'booking', before: booking, after: { ...booking, endsAt, date } } as const;
  const roomed = { kind: 'booking', before: booking, after: withResourcesOf(booking, session) } as const;
  return [
    ...compareCounts('times-of-booking', id, timesOf(booking), timesOf(session), timed),
    ...compareCounts(
      'resources-of-booking',
      id,
      textOf(booking.resources),
      textOf(session.resources),
      roomed,
    ),
  ];
}

function timesOf({ startsAt, endsAt, date }: Pick<Session, 'startsAt' | 'endsAt' | 'date'>): string {
  return `${date}, ${startsAt} to ${endsAt}`;
}

function textOf(need: ResourceNeed | undefined): string {
  return need ? `${need.ids.join(', ')}, ${need.from} to ${need.until}` : 'none';
}

function withResourcesOf({ resources: _old, ...booking }: Booking, { resources }: Session): Booking {
  return resources ? { ...booking, resources } : booking;
}
