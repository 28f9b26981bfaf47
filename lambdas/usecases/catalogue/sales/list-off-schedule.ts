import type { VenueId } from '../../../../core/contract/model/ids.ts';
import { type OffScheduleList, offScheduleList } from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { hasBookings } from '../../../../core/domain/schedule/regeneration.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { bookingsInSessions } from './booked.ts';
import type { CatalogueDeps } from './deps.ts';

/** Sessions to come that have bookings and are no longer on the schedule, by start. */
export async function listOffSchedule(
  { table, clock }: Pick<CatalogueDeps, 'table' | 'clock'>,
  actor: Actor,
  venueId: VenueId,
): Promise<OffScheduleList> {
  const { organizationId } = await venueOf({ table }, actor, 'bookings.view', venueId);
  const found = await sessions(table).listOffSchedule(organizationId, venueId, toInstant(clock.now()));
  // Left out: sessions without bookings, or closed by staff. The next generation deals with them.
  const kept = found.filter(hasBookings);
  const booked = await bookingsInSessions(table, { organizationId, venueId }, kept);
  return offScheduleList.parse({
    sessions: kept.map(({ id, activityId, date, startsAt }) => ({
      sessionId: id,
      activityId,
      date,
      startsAt,
      ...booked(id),
    })),
  });
}
