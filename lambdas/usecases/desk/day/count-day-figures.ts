import type { EventDetail } from '../../../../core/contract/events.ts';
import type { DayFigures } from '../../../../core/contract/model/desk/day-figures.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { canonicalText } from '../../../../core/domain/audit-log/changes.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { countDay, type DayCount } from '../../../../core/domain/figures/count-day.ts';
import { firstDayShown } from '../../../../core/domain/figures/weeks.ts';
import { addDays, localDateOf, toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { dayFiguresOf } from '../../../data/desk/day-figures.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { again, forConsumers, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { countCustomers } from './count-customers.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
}

/** Counts a day from its bookings and sessions as they are now. Reads that day alone. */
export async function countDayNow(
  table: Table,
  venue: Venue,
  date: LocalDate,
): Promise<DayCount & Pick<DayFigures, 'customers'>> {
  const { organizationId: org, id, timeZone } = venue;
  const all = await activities(table).listByVenue(org, id);
  const [found, held] = await Promise.all([
    Promise.all(
      all.map((each) => sessions(table).listVenueDay(org, each.id, date, { timeZone, consistent: false })),
    ),
    bookings(table).listByVenueDay(org, id, date),
  ]);
  const customers = await countCustomers(table, venue, held);
  return { ...countDay({ bookings: held, sessions: found.flat(), timeZone }), customers };
}

/**
 * Counts a past day anew and stores the figures where they have changed. Answers whether they had. Of two concurrent
 * counts, the one with the older figures reads again.
 * @throws when others are in the way for too long: the event has to come again
 */
export async function storeDay({ table, clock }: Deps, venue: Venue, date: LocalDate): Promise<boolean> {
  const { organizationId, id: venueId } = venue;
  const days = dayFiguresOf(table);
  return retryOnConflict(
    async () => {
      const before = await days.get(organizationId, venueId, date);
      const counted = await countDayNow(table, venue, date);
      if (before && isSameCount(before, counted)) return false;
      const next: DayFigures = {
        organizationId,
        venueId,
        date,
        ...counted,
        countedAt: toInstant(clock.now()),
        version: (before?.version ?? 0) + 1,
      };
      return (await days.put(next)) ? true : again;
    },
    { milliseconds: forConsumers },
  );
}

function isSameCount(
  { counts, money, hours, activities, customers }: DayFigures,
  counted: Awaited<ReturnType<typeof countDayNow>>,
): boolean {
  return canonicalText({ counts, money, hours, activities, customers }) === canonicalText(counted);
}

/** Days that every night counts again, beside those that were never counted. */
const countedAgain = 3;

/** Counts the days of each venue that have ended: those of the last weeks that are missing, and the latest again. */
export async function countEndedDays(
  deps: Deps,
  { organizationId }: Pick<EventDetail<'organization.reconciliation-due'>, 'organizationId'>,
): Promise<void> {
  for (const venue of await venues(deps.table).list(organizationId)) {
    const today = localDateOf(toInstant(deps.clock.now()), venue.timeZone);
    const from = firstDayShown(today);
    const known = await dayFiguresOf(deps.table).listPlain(organizationId, venue.id, from, today);
    const counted = new Set(known.map(({ date }) => date));
    const again = addDays(today, -countedAgain);
    for (let date = from; date < today; date = addDays(date, 1)) {
      if (date >= again || !counted.has(date)) await storeDay(deps, venue, date);
    }
  }
}

/**
 * Counts the past days that a changed booking belongs to: its own, and the one it was moved away from. A day that has
 * not ended is counted when it is asked for. Counting again changes nothing, so a repeated event does no harm.
 */
export async function recountDaysOf(
  deps: Deps,
  { organizationId, bookingId }: Pick<EventDetail<'booking.confirmed'>, 'organizationId' | 'bookingId'>,
): Promise<void> {
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  const venue = booking && (await venues(deps.table).get(organizationId, booking.venueId));
  if (!venue) return;
  const { timeZone } = venue;
  const left = booking.lastChange?.startedAt;
  const dates = new Set([booking.date, ...(left ? [localDateOf(left, timeZone)] : [])]);
  const today = localDateOf(toInstant(deps.clock.now()), timeZone);
  for (const date of dates) if (date < today) await storeDay(deps, venue, date);
}
