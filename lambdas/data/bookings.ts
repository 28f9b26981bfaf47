import * as z from 'zod';
import { type Booking, booking } from '../../core/contract/model/booking.ts';
import {
  type BookingId,
  bookingId,
  type OrganizationId,
  organizationId,
  type SessionId,
  type VenueId,
} from '../../core/contract/model/ids.ts';
import type { Instant, LocalDate } from '../../core/contract/model/time.ts';
import { accessPatterns } from './access-patterns.ts';
import { due, keys, venueDay } from './keys.ts';
import { getItem, type Item, queryItems, type Table } from './table.ts';

const dueHold = z.object({ PK: z.string() }).transform(({ PK }) => {
  const [, org, , id] = PK.split('#');
  return { organizationId: organizationId.parse(org), bookingId: bookingId.parse(id) };
});

export const bookings = (table: Table) => ({
  get: (org: OrganizationId, id: BookingId) => getItem(table, keys.booking(org, id), booking),

  listByVenueDay: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    queryItems(
      table,
      accessPatterns.bookingsOfVenueDay,
      { partition: venueDay.partition(org, venue, date) },
      booking,
    ),

  listBySession: (org: OrganizationId, venue: VenueId, date: LocalDate, session: SessionId) =>
    queryItems(
      table,
      accessPatterns.bookingsOfSession,
      { partition: venueDay.partition(org, venue, date), sort: venueDay.session(session) },
      booking,
    ),

  /** Held and pending bookings of one shard whose time has run out. */
  listDue: (partition: string, now: Instant) =>
    queryItems(table, accessPatterns.overdueHolds, { partition, sort: now }, dueHold),
});

/** A new booking as an item: on its venue's day, and due when its hold runs out. */
export function bookingItem(value: Booking): Item {
  return {
    ...keys.booking(value.organizationId, value.id),
    entity: 'BOOKING',
    ...value,
    GSI1PK: venueDay.partition(value.organizationId, value.venueId, value.date),
    GSI1SK: `${venueDay.session(value.sessionId)}${value.id}`,
    ...(value.expiresAt ? { GSI2PK: due.holdPartition(value.id), GSI2SK: value.expiresAt } : {}),
  };
}
