import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { sum } from '../../../core/domain/money/money.ts';
import { cashBetween, expectedCash } from '../../../core/domain/money/till.ts';
import { addMinutes, toInstant } from '../../../core/domain/time.ts';
import { tills } from '../../../lambdas/data/money/tills.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { closeTill } from '../../../lambdas/usecases/desk/day/close-till.ts';
import { recordCashMovement } from '../../../lambdas/usecases/desk/day/record-cash-movement.ts';
import { tillDeed } from '../../../lambdas/usecases/desk/day/till-view.ts';
import { tillIdOn } from '../history/tills.ts';
import { atHour } from './days.ts';
import { depsAt, type Team } from './deps.ts';

const float = 15_000;
/** What was missing when yesterday's cash was counted. */
const missing = 250;

interface Till {
  readonly venue: Venue;
  readonly date: LocalDate;
  readonly team: Team;
  readonly bookings: readonly Booking[];
  readonly now: Date;
}

/** Opens the till of a date, with the cash that the date's bookings brought. */
export async function openTillOf(table: Table, { venue, date, team, bookings, now }: Till): Promise<void> {
  const { id: venueId, organizationId, timeZone } = venue;
  const [id, { userId, name }] = [tillIdOn(venue, date), team.staff];
  const morning = atHour(date, 9, timeZone);
  const opened = morning < now ? morning : new Date(addMinutes(toInstant(now), -5));
  const deps = depsAt(table, opened, 31);
  const cash = sum(bookings.map((booking) => cashBetween(null, booking, id)));
  const value = {
    ...{ id, venueId, date, float, cash, name: 'Front desk', status: 'open' as const },
    ...{ openedAt: toInstant(opened), openedBy: { userId, name } },
    ...{ movements: [], corrections: [], version: 1 },
  };
  const deed = tillDeed(deps, team.staff, { action: 'openTill', id, after: { name: value.name, float } });
  await tills(table).create(organizationId, value, deed);
}

/** Cash goes out for shopping; at night the till is counted, and a little is missing. */
export async function closeTillOf(table: Table, { venue, date, team, now }: Till): Promise<void> {
  const { id: venueId, organizationId, timeZone } = venue;
  const tillId = tillIdOn(venue, date);
  const noon = earlier(atHour(date, 12, timeZone), now);
  const night = earlier(atHour(date, 22, timeZone), now);
  await recordCashMovement(depsAt(table, noon, 32), team.staff, {
    ...{ venueId, tillId, direction: 'out', amount: 1_840 },
    ...{ reason: 'Batteries and milk', idempotencyKey: `demo-shopping-${date}` },
  });
  const till = await tills(table).get(organizationId, venueId, tillId);
  if (!till) throw new Error('The till was just opened.');
  const total = expectedCash(till) - missing;
  await closeTill(depsAt(table, night, 33), team.manager, {
    ...{ venueId, tillId, total, note: 'Counted twice. Change given wrongly?' },
  });
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);
