import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { DayFigures } from '../../core/contract/model/desk/day-figures.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Venue } from '../../core/contract/model/venue/venue.ts';
import type { CountedDay } from '../../core/domain/audit/books.ts';
import { countDay } from '../../core/domain/figures/count-day.ts';

interface Counted {
  readonly bookings: readonly Booking[];
  readonly sessions: readonly Session[];
  readonly venues: readonly Venue[];
}

interface Day {
  readonly organizationId: string;
  readonly venueId: string;
  readonly date: string;
}

/** The stored figures of past days beside what the bookings and sessions of each day add up to now. */
export function countedDays(
  kept: readonly DayFigures[],
  { bookings, sessions, venues }: Counted,
): CountedDay[] {
  const [bookingsOn, sessionsOn] = [Map.groupBy(bookings, dayOf), Map.groupBy(sessions, dayOf)];
  const zones = new Map(
    venues.map(({ organizationId, id, timeZone }) => [`${organizationId} ${id}`, timeZone]),
  );
  return kept.flatMap((day) => {
    const timeZone = zones.get(`${day.organizationId} ${day.venueId}`);
    if (timeZone === undefined) return [];
    const [held = [], onSale = []] = [bookingsOn.get(dayOf(day)), sessionsOn.get(dayOf(day))];
    return [{ kept: day, counted: countDay({ bookings: held, sessions: onSale, timeZone }) }];
  });
}

const dayOf = ({ organizationId, venueId, date }: Day) => `${organizationId} ${venueId} ${date}`;
