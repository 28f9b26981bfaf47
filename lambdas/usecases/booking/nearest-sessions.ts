import type { Booking } from '../../../core/contract/model/booking.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { seatsLeft, slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
import { addDays } from '../../../core/domain/time.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';

/** Another time more than this many days away is not what the guest came for. */
const daysAround = 7;

type Wanted = Pick<
  Booking,
  'organizationId' | 'activityId' | 'sessionId' | 'startsAt' | 'date' | 'guestCount' | 'buyOut'
>;

/**
 * Sessions of the same activity that could take the whole party now, the nearest in time first; never the one
 * that the booking has or had.
 */
export async function nearestSessions(
  table: Table,
  booking: Wanted,
  now: Date,
  most: number,
): Promise<Session[]> {
  const { organizationId, activityId, date, startsAt } = booking;
  const from = addDays(date, -daysAround);
  const found = await sessions(table).listByDay(organizationId, activityId, from, 2 * daysAround + 1);
  const away = (session: Session) => Math.abs(Date.parse(session.startsAt) - Date.parse(startsAt));
  return found
    .filter((session) => session.id !== booking.sessionId && hasRoom(session, booking, now))
    .sort((a, b) => away(a) - away(b))
    .slice(0, most);
}

function hasRoom(session: Session, { guestCount, buyOut }: Wanted, now: Date): boolean {
  if (slotStateOf(session, now) !== 'available') return false;
  return seatsLeft(session) >= (buyOut ? session.capacityTotal : guestCount);
}
