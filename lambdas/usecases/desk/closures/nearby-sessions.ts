import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import type { Table } from '../../../data/table.ts';

/** Minutes. A party is not moved by more than two weeks without its consent. */
const reach = 14 * 24 * 60;

/** The sessions of a booking's activity around its time; asked for the same day again, those read before. */
export function nearbySessions(table: Table) {
  const known = new Map<string, Promise<Session[]>>();
  return ({ organizationId, activityId, startsAt, date }: Booking): Promise<Session[]> => {
    const name = `${activityId} ${date}`;
    const found =
      known.get(name) ??
      sessions(table).listBetween(
        organizationId,
        activityId,
        addMinutes(startsAt, -reach),
        addMinutes(startsAt, reach),
      );
    known.set(name, found);
    return found;
  };
}
