import * as z from 'zod';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { type Booking, booking } from '../../../core/contract/model/guest/booking.ts';
import {
  type BookingId,
  bookingId,
  type OrganizationId,
  organizationId,
  type SessionId,
  sessionId,
  type VenueId,
} from '../../../core/contract/model/ids.ts';
import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import { expiring } from '../../../core/domain/booking/states.ts';
import { readSessionId } from '../../../core/domain/schedule/session-id.ts';
import { accessPatterns } from '../access-patterns.ts';
import { findItems, getItems } from '../find.ts';
import { due, keys, readVenueDay, venueDay } from '../keys.ts';
import { getItem, type Item, queryItems, queryPage, type Table } from '../table.ts';

const bookingKey = z.object({ PK: z.string() }).transform(({ PK }) => {
  const [, org, , id] = PK.split('#');
  return { organizationId: organizationId.parse(org), bookingId: bookingId.parse(id) };
});

/** A booking as it lies in the table: what its keys say is not written twice, and filled in when it is read. */
export const storedBooking = z
  .looseObject({ PK: z.string(), GSI1PK: z.string(), sessionId })
  .transform((item): Booking => {
    const { organizationId, bookingId: id } = bookingKey.parse(item);
    const place = { ...readSessionId(item.sessionId), ...readVenueDay(item.GSI1PK) };
    return booking.parse({ ...item, ...place, organizationId, id });
  });

export const bookings = (table: Table) => ({
  get: (org: OrganizationId, id: BookingId) => getItem(table, keys.booking(org, id), storedBooking),

  /** Those of them that exist, in this order. */
  getMany: (org: OrganizationId, ids: readonly BookingId[]) =>
    getItems(
      table,
      ids.map((id) => keys.booking(org, id)),
      storedBooking,
    ),

  async listByVenueDay(org: OrganizationId, venue: VenueId, date: LocalDate): Promise<Booking[]> {
    const partition = venueDay.partition(org, venue, date);
    const found = await findItems(table, accessPatterns.bookingsOfVenueDay, { partition }, storedBooking);
    // The index lags behind: what has moved to another day since is not of this one.
    return found.filter((each) => each.date === date);
  },

  async listBySession(
    org: OrganizationId,
    venue: VenueId,
    date: LocalDate,
    session: SessionId,
  ): Promise<Booking[]> {
    const key = { partition: venueDay.partition(org, venue, date), sort: venueDay.session(session) };
    const found = await findItems(table, accessPatterns.bookingsOfSession, key, storedBooking);
    return found.filter((each) => each.sessionId === session);
  },

  /** Up to `most` bookings of a session whose seats were due back by `now`. Reads no other booking of the session. */
  async listExpired(
    { organizationId, venueId, date, id }: Session,
    now: Instant,
    most: number,
  ): Promise<BookingId[]> {
    const partition = venueDay.partition(organizationId, venueId, date);
    // Ids follow the instant: all of them sort before `~`.
    const key = { partition, sort: venueDay.expiring(id, ''), to: `${venueDay.expiring(id, now)}~` };
    const page = await queryPage(table, accessPatterns.expiredInSession, key, bookingKey, { limit: most });
    return page.items.map(({ bookingId }) => bookingId);
  },

  /** Expired held and pending bookings of one shard. */
  listDue: (partition: string, now: Instant) =>
    queryItems(table, accessPatterns.overdueHolds, { partition, sort: now }, bookingKey),
});

/** A new booking as an item: on its venue's day, and due when its hold runs out. */
export function bookingItem(value: Booking): Item {
  const { id, organizationId: org, venueId, date, activityId: _activity, startsAt: _start, ...rest } = value;
  return {
    ...keys.booking(org, id),
    entity: 'BOOKING',
    ...rest,
    ...(rest.answers.length === 0 ? { answers: undefined } : {}),
    GSI1PK: venueDay.partition(org, venueId, date),
    GSI1SK: `${placeInDay(value)}${id}`,
    ...(value.expiresAt ? { GSI2PK: due.holdPartition(id), GSI2SK: value.expiresAt } : {}),
  };
}

function placeInDay({ state, sessionId, expiresAt }: Booking): string {
  const isExpiring = expiring.includes(state) && expiresAt !== undefined;
  return isExpiring ? venueDay.expiring(sessionId, expiresAt) : venueDay.session(sessionId);
}
