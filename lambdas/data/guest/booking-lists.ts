import * as z from 'zod';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { bookingId, type OrganizationId, type VenueId } from '../../../core/contract/model/ids.ts';
import type { Instant, LocalDate, LocalMonth } from '../../../core/contract/model/time.ts';
import { type AccessPattern, accessPatterns, type QueryKey } from '../access-patterns.ts';
import { bookedOf, venueDay } from '../keys.ts';
import { toTheEnd } from '../merged-page.ts';
import { badCursor, cursorAfter } from '../paging.ts';
import { type Item, type Page, queryPage, type Table } from '../table.ts';
import { bookings } from './bookings.ts';

/** One partition of a list: the visits of a day, or what was booked in a month. */
interface Section {
  /** The day or month, by which cursors name it. */
  readonly name: string;
  readonly pattern: AccessPattern;
  readonly key: QueryKey;
  /** Whether the partition is still the place of a booking: an index lags behind. */
  readonly has: (booking: Booking) => boolean;
}

/** The visits of a venue on each of these dates. */
export function visitSections(org: OrganizationId, venue: VenueId, dates: readonly LocalDate[]): Section[] {
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
): Section[] {
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

/** A booking and the cursor of what comes after it. */
export interface Placed {
  readonly booking: Booking;
  readonly next: string;
}

/** What one walk reads at most, whatever the filter finds: bookings beyond what is asked for, and partitions. */
const most = { beyond: 200, sections: 62 };

const step = 100;

const lead = z.union([
  z.looseObject({ bookingId }),
  z
    .looseObject({ PK: z.string() })
    .transform((item) => ({ ...item, bookingId: bookingId.parse(item.PK.split('#')[3]) })),
]);

/**
 * The bookings of these partitions in order, from a cursor on. It may end early, and yet not be at the end; then `next`
 * is not null.
 * @throws Problem('invalid-input') for a cursor of another list
 */
export async function walkBookings(
  table: Table,
  org: OrganizationId,
  sections: readonly Section[],
  { newestFirst, cursor, limit, wants }: Walk,
): Promise<Page<Placed>> {
  const ordered = newestFirst ? sections.toReversed() : sections;
  const start = cursor === undefined ? null : readCursor(cursor, ordered);
  const first = start?.index ?? 0;
  const items: Placed[] = [];
  let read = 0;
  for (const [index, section] of ordered.entries()) {
    if (index < first) continue;
    if (index - first >= most.sections) return { items, next: cursorOf(section.name, null) };
    let after = index === first ? (start?.after ?? null) : null;
    do {
      const page: Page<Item> = await queryPage(table, section.pattern, section.key, lead, {
        limit: Math.min(step, limit + 1 - items.length),
        newestFirst,
        cursor: after ?? undefined,
      });
      const found = await readBookings(table, org, page.items);
      for (const item of page.items) {
        const booking = found.get(String(item.bookingId));
        if (!booking || !section.has(booking) || !wants(booking)) continue;
        items.push({ booking, next: cursorOf(section.name, cursorAfter(section.pattern, item)) });
      }
      read += page.items.length;
      if (items.length > limit) return { items: items.slice(0, limit), next: items[limit - 1]?.next ?? null };
      after = page.next;
      if (after !== null && read >= limit + most.beyond)
        return { items, next: cursorOf(section.name, after) };
    } while (after !== null);
    const following = ordered[index + 1];
    if (following && read >= limit + most.beyond) return { items, next: cursorOf(following.name, null) };
  }
  return { items, next: null };
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

const place = z.object({ name: z.string(), after: z.string().nullable() });

function cursorOf(name: string, after: string | null): string {
  return Buffer.from(JSON.stringify({ name, after })).toString('base64url');
}

function readCursor(cursor: string, sections: readonly Section[]) {
  const text = Buffer.from(cursor, 'base64url').toString();
  const read = z
    .string()
    .transform((typed, context) => {
      try {
        return JSON.parse(typed);
      } catch {
        context.addIssue('no cursor');
        return z.NEVER;
      }
    })
    .pipe(place)
    .safeParse(text);
  const index = sections.findIndex(({ name }) => name === read.data?.name);
  if (!read.success || index < 0) throw badCursor();
  return { index, after: read.data.after };
}
