import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { addDays } from '../../../core/domain/time.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { refreshMonths } from '../../../lambdas/usecases/notify/feeds/refresh-months.ts';
import { todayAt } from './days.ts';
import { depsAt, type Team } from './deps.ts';

/** Days ahead on which a room may break, the first choice first. */
const ahead = [2, 3, 4, 5, 1, 6];

/** A room has to close for a day on which parties have booked it. */
export async function closeRoom(
  table: Table,
  { id: venueId, timeZone }: Venue,
  booked: readonly Session[],
  { manager }: Team,
  now: Date,
): Promise<void> {
  const { today } = todayAt(timeZone, now);
  for (const days of ahead) {
    const date = addDays(today, days);
    const rooms = Map.groupBy(
      booked.filter((session) => session.date === date && session.eventType === 'private'),
      ({ activityId }) => activityId,
    );
    const [room] = [...rooms].sort(([, a], [, b]) => b.length - a.length);
    if (!room || room[1].length < 2) continue;
    const [activityId, [first]] = room;
    const scope = { kind: 'activity-day', activityId, date } as const;
    const reason = 'A pipe burst above the room: we have to close it for the day.';
    await createClosure(depsAt(table, now, 70), manager, { venueId, scope, reason });
    if (first)
      await refreshMonths(table, await sessions(table).listByDay(first.organizationId, activityId, date, 1));
    return;
  }
}
