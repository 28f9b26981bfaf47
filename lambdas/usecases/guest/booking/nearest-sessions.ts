import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { alternativesFor } from '../../../../core/domain/capacity/alternatives.ts';
import { slotStateOf } from '../../../../core/domain/capacity/slot-state.ts';
import { addDays } from '../../../../core/domain/time.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { resourceDays } from '../../../data/guest/resource-days.ts';
import type { Table } from '../../../data/table.ts';

/** Sessions more than this many days away are not suggested. */
const daysAround = 7;

/** Sessions of the same activity that the guest could book for the whole party now, the nearest in time first. */
export async function nearestSessions(table: Table, booking: Booking, now: Date): Promise<Session[]> {
  const { organizationId, activityId, date } = booking;
  const from = addDays(date, -daysAround);
  const found = await sessions(table).listByDay(organizationId, activityId, from, 2 * daysAround + 1);
  const busy = await resourceDays(table).busyAmong(found);
  return alternativesFor(booking, found, now).filter(
    (each) => slotStateOf(each, now, busy.has(each.id)) === 'available',
  );
}
