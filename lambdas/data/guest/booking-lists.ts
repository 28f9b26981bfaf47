import * as z from 'zod';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { bookingId, type OrganizationId, type VenueId } from '../../../core/contract/model/ids.ts';
import type { Instant, LocalDate, LocalMonth } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { bookedOf, venueDay } from '../keys.ts';
import { toTheEnd } from '../merged-page.ts';
import type { Item, Page, Table } from '../table.ts';
import { type Placed, type Section, walk } from '../walk.ts';
import { bookings } from './bookings.ts';

/** One partition of a list: the visits of a day, or what was booked in a month. */
interface BookingSection extends Section {
  /** Whether the partition is still the place of a booking: an index lags behind. */
  readonly has: (booking: Booking) => boolean;
}

/** The visits of a venue on each of these dates. */
export function visitSections(
  org: OrganizationId,
  venue: VenueId,
  dates: readonly LocalDate[],
): BookingSection[] {
  return dates.map((date) => ({
    name: date,
    pattern: accessPatterns.bookingsOfVenueDayBetween,
    key: { partition: venueDay.partition(org, venue, date), sort: '0', to: toTheEnd },
    has: (booking) => booking.date === date,
  }));
}

/** What was booked at a venue in each of these months (UTC), from an instant to another (not included). */
export function bookedSections(
  org: OrganizationId,
  venue: VenueId,
  { months, from, until }: { months: readonly LocalMonth[]; from: Instant; until: Instant },
): BookingSection[] {
  return months.map((month) => ({
    name: month,
    pattern: accessPatterns.bookedBetween,
    key: { partition: bookedOf(org, venue, month), sort: from, to: until },
    has: () => true,
  }));
}

interface Walk {
  readonly newestFirst: boolean;
  readonly cursor?: string | undefined;
  /** Bookings that are asked for. */
  readonly limit: number;
  readonly wants: (booking: Booking) => boolean;
}

const lead = z.union([
  z.looseObject({ bookingId }),
  z
    .looseObject({ PK: z.string() })
    .transform((item) => ({ ...item, bookingId: bookingId.parse(item.PK.split('#')[3]) })),
]);

/**
 * The bookings of these partitions in order, as `walk` reads them.
 * @throws Problem('invalid-input') for a cursor of another list
 */
export function walkBookings(
  table: Table,
  org: OrganizationId,
  sections: readonly BookingSection[],
  { wants, ...asked }: Walk,
): Promise<Page<Placed<Booking>>> {
  return walk(table, sections, {
    ...asked,
    schema: lead,
    read: async (items, { has }: BookingSection) => {
      const found = await readBookings(table, org, items);
      return items.map((item) => {
        const booking = found.get(String(item.bookingId));
        return booking && has(booking) && wants(booking) ? booking : null;
      });
    },
  });
}

async function readBookings(
  table: Table,
  org: OrganizationId,
  items: readonly Item[],
): Promise<Map<string, Booking>> {
  const found = await bookings(table).getMany(
    org,
    items.map((item) => bookingId.parse(item.bookingId)),
  );
  return new Map(found.map((each) => [each.id, each]));
}
